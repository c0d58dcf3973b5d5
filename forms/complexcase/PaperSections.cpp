#include "forms/complexcase/PaperSections.h"

#include "core/base/Text.h"

#include <QLocale>

namespace chairside::forms {

std::vector<Block> paperSection(const FormContext& form)
{
    RowTable table(
        form, {{FormContext::tr("Paper"), 36}, {FormContext::tr("From, received"), 24}, {FormContext::tr("File"), 40}},
        0, FormContext::tr("No papers."), false);
    for (const Paper* each : form.discussion().ranked<Paper>()) {
        Cell file = cell(each->fileName);
        file.push_back(plain(FormContext::tr("%1, SHA-256 %2")
                                 .arg(QLocale(QLocale::English, QLocale::UnitedKingdom)
                                          .formattedDataSize(each->size, 0, QLocale::DataSizeTraditionalFormat),
                                      each->sha256)));
        table.add(
            {cell(each->title), cell(FormContext::together({each->from, longDate(each->received)})), std::move(file)},
            {}, each->restricted);
    }
    return {table.take()};
}

std::vector<Block> recommendationSection(const FormContext& form)
{
    RowTable table(form,
                   {{FormContext::tr("No."), 6},
                    {FormContext::tr("What is recommended"), 54},
                    {FormContext::tr("To whom"), 24},
                    {FormContext::tr("Answer by"), 16}},
                   1, FormContext::tr("No recommendation recorded."), false);
    int no = 0;
    for (const Recommendation* each : form.discussion().ranked<Recommendation>())
        table.add({cell(QString::number(++no)), cell(each->what), cell(each->toWhom), cell(shortDate(each->answerBy))},
                  {}, each->restricted);
    return {table.take()};
}

} // namespace chairside::forms

#include "forms/writers/PdfSlices.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <memory>
#include <regex>
#include <stdexcept>
#include <string>

namespace chairside::forms {

namespace {

std::string content(QPDFObjectHandle page)
{
    const std::shared_ptr<Buffer> data = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
}

// Qt names resources by their object numbers, so equal names mean equal things.
void unite(QPDFObjectHandle resources, QPDFObjectHandle more)
{
    for (const std::string& kind : more.getKeys()) {
        QPDFObjectHandle from = more.getKey(kind);
        if (!from.isDictionary())
            continue;
        if (!resources.getKey(kind).isDictionary())
            resources.replaceKey(kind, QPDFObjectHandle::newDictionary());
        QPDFObjectHandle to = resources.getKey(kind);
        for (const std::string& name : from.getKeys())
            to.replaceKey(name, from.getKey(name));
    }
}

// The first font the drawing selects, as it selects it.
std::string firstFont(const std::string& drawing)
{
    static const std::regex selects("/F[0-9]+ [0-9.]+ Tf");
    std::smatch found;
    return std::regex_search(drawing, found, selects) ? found.str() + "\n" : std::string();
}

// The q and Q keep one slice's page matrix from reaching the next. The mark stands inside that matrix and beside a
// font: some readers place the words it carries by what holds at its end.
std::string marked(const Slice& slice, const std::string& drawing)
{
    if (slice.actualText.isEmpty())
        return "q\n" + drawing + "\nQ\n";
    const std::string matrixEnd = " cm\n";
    const std::size_t matrix = drawing.find(matrixEnd);
    const std::size_t body = matrix == std::string::npos ? 0 : matrix + matrixEnd.size();
    const std::string words = QPDFObjectHandle::newUnicodeString(slice.actualText.toStdString()).unparse();
    return "q\n" + drawing.substr(0, body) + firstFont(drawing) + "/Span <</ActualText " + words + ">> BDC\n" +
           drawing.substr(body) + "\nEMC\nQ\n";
}

} // namespace

void mergeSlices(QPDF& pdf, const std::vector<Slice>& slices)
{
    std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    if (pages.size() != slices.size())
        throw std::runtime_error("slices and pages differ");

    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (std::size_t first = 0; first < slices.size();) {
        std::size_t end = first + 1;
        while (end < slices.size() && slices[end].page == slices[first].page)
            ++end;
        QPDFObjectHandle page = pages[first];
        if (end - first > 1 || !slices[first].actualText.isEmpty()) {
            QPDFObjectHandle resources = page.getKey("/Resources").shallowCopy();
            std::string all;
            for (std::size_t i = first; i < end; ++i) {
                QPDFObjectHandle slice = pages[i];
                unite(resources, slice.getKey("/Resources"));
                all += marked(slices[i], content(slice));
            }
            page.replaceKey("/Resources", resources);
            page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, all));
        }
        kids.appendItem(page);
        first = end;
    }
    // In one go: removing page by page takes time that grows with the square of their number.
    QPDFObjectHandle tree = pdf.getRoot().getKey("/Pages");
    tree.replaceKey("/Kids", kids);
    tree.replaceKey("/Count", QPDFObjectHandle::newInteger(kids.getArrayNItems()));
    pdf.updateAllPagesCache();
}

} // namespace chairside::forms

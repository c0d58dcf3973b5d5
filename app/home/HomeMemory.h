// What Home remembers from one visit to the next: the list, its sorting and the row that was selected; never a name.
#pragma once

#include "core/storage/Records.h"

class QSettings;

namespace chairside {

class HomeMemory final
{
public:
    // `settings` outlives it.
    explicit HomeMemory(QSettings& settings) : m_settings(settings) {}

    // List, sorting and direction as they were left; what the settings hold and Home does not know is as at the first
    // start. Procedure and year are chosen anew each time.
    HomeQuery query() const;
    void keep(const HomeQuery& query);

    struct Selected
    {
        int row = 0;
        Id<Discussion> id; // none where nothing was

        friend bool operator==(const Selected&, const Selected&) = default;
    };
    Selected selected() const;
    void keep(const Selected& selected);

private:
    QSettings& m_settings;
};

} // namespace chairside

// The end of the hour: what is still missing and where, the declaration, the signature; and what has been signed, with
// amending, printing and the versions.
#pragma once

#include "app/page/BlockWidget.h"

#include <QScrollArea>

namespace chairside {

class SignPage final : public QScrollArea
{
    Q_OBJECT
public:
    // `render` makes the copies that a version is issued as.
    SignPage(PageContext context, Render render, QWidget* parent);

    void goTo(const Place& place);
    Place here() const;

Q_SIGNALS:
    // A gap's link: the chair wants to mend it there.
    void placeRequested(const chairside::Place& place);
    // Shows or prints a version as it was issued.
    void previewRequested(int version);

private:
    class Private;
    Private* d; // a child object
};

} // namespace chairside

// One block of a stage on the page: prompts, rows of a kind, options, a form. Pages are made of these and of nothing
// else, so that a protocol file alone decides what a page asks.
#pragma once

#include "app/policy/Policy.h"
#include "core/protocol/Protocol.h"
#include "core/rules/Readiness.h"
#include "core/session/DiscussionSession.h"

#include <QWidget>

namespace chairside {

class Look;

// What every block is given. All of it outlives the block. `protocol` parts are the session's own.
struct PageContext final
{
    DiscussionSession& session;
    const Look& look;
    const Policy& policy = noPolicy();
};

class BlockWidget : public QWidget
{
    Q_OBJECT
public:
    BlockWidget(PageContext context, const Stage& stage, const Block& block, QWidget* parent)
        : QWidget(parent), m_context(context), m_stage(stage), m_block(block)
    {
        setObjectName(block.id);
    }
    ~BlockWidget() override = default;

    DiscussionSession& session() const { return m_context.session; }
    const Look& look() const { return m_context.look; }
    const Policy& policy() const { return m_context.policy; }
    const Stage& stage() const { return m_stage; }
    const Block& block() const { return m_block; }

    // Puts the keyboard into the field that `place` names, and true; false where it is not in this block.
    virtual bool goTo(const Place& place) = 0;
    // Where the keyboard is in this block, to be found again years later; nothing where it is elsewhere.
    virtual std::optional<Place> here() const = 0;
    // What Ctrl+R adds here: "Add risk"; empty where nothing is added.
    virtual QString addLabel() const { return {}; }
    // Adds a row and puts the keyboard into it.
    virtual void addRow() {}
    // Marks what is missing ("Needed: …"). Called when readiness has been worked out anew, never at each key.
    virtual void showGaps(const std::vector<const ReadinessGap*>& gaps) { Q_UNUSED(gaps) }

Q_SIGNALS:
    // Another discussion is to be shown: an earlier one about the same child.
    void discussionRequested(chairside::Id<chairside::Discussion> id);
    // The record as paper.
    void previewRequested();

private:
    PageContext m_context;
    const Stage& m_stage;
    const Block& m_block;
};

// Whichever widget the block's kind asks for. Owned by `parent`.
BlockWidget* makeBlock(PageContext context, const Stage& stage, const Block& block, QWidget* parent);

} // namespace chairside

// What the pieces on the pages are, for readers who do not see them: a tree beside the pages, in reading order, in the
// words of tagged PDF. Layout only points into it.
#pragma once

#include <QString>

#include <vector>

namespace chairside::forms {

enum class Role {
    Document,
    H1,
    H2,
    H3,
    P,
    Table,
    TableRow,
    HeaderCell,
    DataCell,
    List,
    ListItem,
    Label,
    Body,
    Note,
    Figure
};

struct Node final
{
    Role role = Role::P;
    int parent = -1;          // index into the tree; -1 for the root
    bool columnScope = false; // HeaderCell: heads its column
    bool numbered = false;    // List: its labels are numbers
    QString alternative;      // Figure: what it shows, in words
    QString actualText;       // where glyphs do not extract as the text they show
};

// Node 0 is the document.
class Structure final
{
public:
    Structure() : m_nodes{Node{Role::Document, -1, false, false, {}, {}}} {}

    int add(Role role, int parent)
    {
        Node node;
        node.role = role;
        node.parent = parent;
        m_nodes.push_back(node);
        return static_cast<int>(m_nodes.size()) - 1;
    }
    Node& at(int node) { return m_nodes[static_cast<std::size_t>(node)]; }
    const Node& at(int node) const { return m_nodes[static_cast<std::size_t>(node)]; }
    int size() const { return static_cast<int>(m_nodes.size()); }

private:
    std::vector<Node> m_nodes;
};

// Pieces that are no content: decoration of the layout, and what repeats on every page.
inline constexpr int layoutArtifact = -1;
inline constexpr int paginationArtifact = -2;

} // namespace chairside::forms

// Which of a request's papers go to those who come, and which of them somebody has had (Hartlepool and Stockton 6.1,
// 6.2). A step Papers keeps them as they were called when they went: one line a paper, in its note.
#pragma once

#include "core/discussion/Discussion.h"

namespace chairside {

// In the record's order. What is restricted goes to nobody in this way.
std::vector<const Paper*> papersToSend(const Discussion& discussion);

// What a paper is called: its title, or its file's name where it has none.
QString paperWords(const Paper& paper);

// The note of the step that takes them along. Each is known again by its file, also where its title has been reworded.
QString papersNote(const std::vector<const Paper*>& papers);

// The same in one line: "Chronology.pdf, Risks in May (Risk assessment 3.docx)".
QString papersInWords(const Step& step);

// Whether one of these steps took the paper along.
bool wentWith(const Discussion& discussion, const Paper& paper, const std::vector<Step>& steps);

} // namespace chairside

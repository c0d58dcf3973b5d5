// Children, family, request, meeting and those who took part.
#pragma once

#include "forms/complexcase/FormContext.h"

namespace chairside::forms {

std::vector<Block> childrenSection(const FormContext& form);
std::vector<Block> familySection(const FormContext& form);
std::vector<Block> requestSection(const FormContext& form);
std::vector<Block> meetingSection(const FormContext& form);
// Who was here, and whom the protocol asked for with the reason for going on without.
std::vector<Block> attendanceSection(const FormContext& form);
std::vector<Block> agreementSection(const FormContext& form);

// "1:30pm to 3:05pm"; what is known of it.
QString meetingTimes(const Meeting& meeting);
// "born 3 February 2014, 12 years old"; "expected on 4 May 2027".
QString ageInWords(const Subject& child, QDate on);

} // namespace chairside::forms

// Reads a policy. What is of the wrong kind, or no setting at all, is said in a sentence of Policy::troubles and left
// to the chair; it never stops the program.
#pragma once

#include "app/policy/Policy.h"

class QSettings;

namespace chairside {

// Every setting there is, as the file and the registry call it. Capitals do not matter.
QStringList policyNames();

// `where` is named in the sentences: the file, or the registry's key.
Policy readPolicy(const QSettings& from, const QString& where);
// A file of lines "NAME=VALUE". One that is not there sets nothing.
Policy readPolicyFile(const QString& path);

// The one of this computer: /etc/chairside/policy.ini, and on Windows the key Software\Policies\Chairside of
// HKEY_LOCAL_MACHINE. Neither can be turned elsewhere by whoever uses the computer.
Policy policyOfThisComputer();

} // namespace chairside

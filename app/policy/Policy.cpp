#include "app/policy/Policy.h"

namespace chairside {

const Policy& noPolicy()
{
    static const Policy none;
    return none;
}

} // namespace chairside

#include "forms/fonts/Faces.h"

namespace chairside::forms {

const char* const italicFile = "NotoSans-Italic.ttf";

const std::vector<Face>& faces()
{
    static const std::vector<Face> all{
        {"Noto Sans",
         "NotoSans-Regular.ttf",
         "NotoSans-Bold.ttf",
         {QChar::Script_Latin, QChar::Script_Greek, QChar::Script_Cyrillic}},
        {"Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", {QChar::Script_Arabic}},
        {"Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf", {QChar::Script_Hebrew}},
        {"Noto Sans Bengali", "NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf", {QChar::Script_Bengali}},
        {"Noto Sans Devanagari",
         "NotoSansDevanagari-Regular.ttf",
         "NotoSansDevanagari-Bold.ttf",
         {QChar::Script_Devanagari}},
        {"Noto Sans Gurmukhi", "NotoSansGurmukhi-Regular.ttf", "NotoSansGurmukhi-Bold.ttf", {QChar::Script_Gurmukhi}},
        {"Noto Sans Gujarati", "NotoSansGujarati-Regular.ttf", "NotoSansGujarati-Bold.ttf", {QChar::Script_Gujarati}},
        {"Noto Sans Tamil", "NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf", {QChar::Script_Tamil}},
        {"Noto Sans Telugu", "NotoSansTelugu-Regular.ttf", "NotoSansTelugu-Bold.ttf", {QChar::Script_Telugu}},
        {"Noto Sans Kannada", "NotoSansKannada-Regular.ttf", "NotoSansKannada-Bold.ttf", {QChar::Script_Kannada}},
        {"Noto Sans Malayalam",
         "NotoSansMalayalam-Regular.ttf",
         "NotoSansMalayalam-Bold.ttf",
         {QChar::Script_Malayalam}},
        {"Noto Sans Sinhala", "NotoSansSinhala-Regular.ttf", "NotoSansSinhala-Bold.ttf", {QChar::Script_Sinhala}},
        {"Noto Sans Thai", "NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf", {QChar::Script_Thai}},
        {"Noto Sans Ethiopic", "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf", {QChar::Script_Ethiopic}},
        {"Noto Sans Armenian", "NotoSansArmenian-Regular.ttf", "NotoSansArmenian-Bold.ttf", {QChar::Script_Armenian}},
        {"Noto Sans Georgian", "NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf", {QChar::Script_Georgian}},
        {"Noto Sans Symbols", "NotoSansSymbols-Regular.ttf", "NotoSansSymbols-Bold.ttf", {}},
        {"Noto Sans Symbols2", "NotoSansSymbols2-Regular.ttf", nullptr, {}},
        {"Noto Sans Math", "NotoSansMath-Regular.ttf", nullptr, {}},
        {"Noto Sans CJK SC", "NotoSansCJK-Regular.ttc", nullptr, {QChar::Script_Han, QChar::Script_Bopomofo}},
        {"Noto Sans CJK JP", "NotoSansCJK-Regular.ttc", nullptr, {QChar::Script_Hiragana, QChar::Script_Katakana}},
        {"Noto Sans CJK KR", "NotoSansCJK-Regular.ttc", nullptr, {QChar::Script_Hangul}},
    };
    return all;
}

} // namespace chairside::forms

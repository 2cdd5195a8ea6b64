// The letters of TCVN3 and VNI by the Windows-1252 characters that stand for them. Tables and nothing else.
#pragma once

#include <cstdint>

namespace quyche::inline v0::text {

/// TCVN 5712:1993, VN3: the letter of each byte from 0xA1 to 0xFE; 0: none. Capitals there are only the seven letters
/// without a tone; all others are made by fonts.
constexpr char32_t tcvn3_letters[] = {
    // A1
    U'Ă', U'Â', U'Ê', U'Ô', U'Ơ', U'Ư', U'Đ', U'ă', U'â', U'ê', U'ô', U'ơ', U'ư', U'đ', 0,
    // B0
    0, 0, 0, 0, 0, U'à', U'ả', U'ã', U'á', U'ạ', 0, U'ằ', U'ẳ', U'ẵ', U'ắ', 0,
    // C0
    0, 0, 0, 0, 0, 0, U'ặ', U'ầ', U'ẩ', U'ẫ', U'ấ', U'ậ', U'è', 0, U'ẻ', U'ẽ',
    // D0
    U'é', U'ẹ', U'ề', U'ể', U'ễ', U'ế', U'ệ', U'ì', U'ỉ', 0, 0, 0, U'ĩ', U'í', U'ị', U'ò',
    // E0
    0, U'ỏ', U'õ', U'ó', U'ọ', U'ồ', U'ổ', U'ỗ', U'ố', U'ộ', U'ờ', U'ở', U'ỡ', U'ớ', U'ợ', U'ù',
    // F0
    0, U'ủ', U'ũ', U'ú', U'ụ', U'ừ', U'ử', U'ữ', U'ứ', U'ự', U'ỳ', U'ỷ', U'ỹ', U'ý', U'ỵ'};
static_assert(sizeof tcvn3_letters / sizeof *tcvn3_letters == 0xFE - 0xA1 + 1);

/// VNI, small letters: a base (a e i o u y; ô stands for ơ, ö for ư) and the mark behind it.
struct vni_pair {
  char32_t base;
  char32_t mark;
  char32_t letter;
};
constexpr vni_pair vni_pairs[] = {
    // Tones: ø grave, ù acute, û hook, õ tilde, ï dot.
    {U'a', U'ø', U'à'},
    {U'a', U'ù', U'á'},
    {U'a', U'û', U'ả'},
    {U'a', U'õ', U'ã'},
    {U'a', U'ï', U'ạ'},
    {U'e', U'ø', U'è'},
    {U'e', U'ù', U'é'},
    {U'e', U'û', U'ẻ'},
    {U'e', U'õ', U'ẽ'},
    {U'e', U'ï', U'ẹ'},
    {U'i', U'ø', U'ì'},
    {U'i', U'ù', U'í'},
    {U'i', U'û', U'ỉ'},
    {U'i', U'õ', U'ĩ'},
    {U'i', U'ï', U'ị'},
    {U'o', U'ø', U'ò'},
    {U'o', U'ù', U'ó'},
    {U'o', U'û', U'ỏ'},
    {U'o', U'õ', U'õ'},
    {U'o', U'ï', U'ọ'},
    {U'u', U'ø', U'ù'},
    {U'u', U'ù', U'ú'},
    {U'u', U'û', U'ủ'},
    {U'u', U'õ', U'ũ'},
    {U'u', U'ï', U'ụ'},
    {U'y', U'ø', U'ỳ'},
    {U'y', U'ù', U'ý'},
    {U'y', U'û', U'ỷ'},
    {U'y', U'õ', U'ỹ'},
    {U'y', U'ï', U'ỵ'},
    {U'ô', U'ø', U'ờ'},
    {U'ô', U'ù', U'ớ'},
    {U'ô', U'û', U'ở'},
    {U'ô', U'õ', U'ỡ'},
    {U'ô', U'ï', U'ợ'},
    {U'ö', U'ø', U'ừ'},
    {U'ö', U'ù', U'ứ'},
    {U'ö', U'û', U'ử'},
    {U'ö', U'õ', U'ữ'},
    {U'ö', U'ï', U'ự'},
    // The hat â and the breve ê, alone and with a tone.
    {U'a', U'â', U'â'},
    {U'a', U'à', U'ầ'},
    {U'a', U'á', U'ấ'},
    {U'a', U'å', U'ẩ'},
    {U'a', U'ã', U'ẫ'},
    {U'a', U'ä', U'ậ'},
    {U'e', U'â', U'ê'},
    {U'e', U'à', U'ề'},
    {U'e', U'á', U'ế'},
    {U'e', U'å', U'ể'},
    {U'e', U'ã', U'ễ'},
    {U'e', U'ä', U'ệ'},
    {U'o', U'â', U'ô'},
    {U'o', U'à', U'ồ'},
    {U'o', U'á', U'ố'},
    {U'o', U'å', U'ổ'},
    {U'o', U'ã', U'ỗ'},
    {U'o', U'ä', U'ộ'},
    {U'a', U'ê', U'ă'},
    {U'a', U'è', U'ằ'},
    {U'a', U'é', U'ắ'},
    {U'a', U'ú', U'ẳ'},
    {U'a', U'ü', U'ẵ'},
    {U'a', U'ë', U'ặ'},
};

/// VNI, small letters that are one byte.
constexpr char32_t vni_singles[][2] = {{U'ñ', U'đ'}, {U'ô', U'ơ'}, {U'ö', U'ư'}, {U'æ', U'ỉ'},
                                       {U'ó', U'ĩ'}, {U'ò', U'ị'}, {U'î', U'ỵ'}};

/// What letters become when Unicode is taken for VNI and converted again: what is found, and what it was.
constexpr char32_t twice_converted[][2] = {{U'ơ', U'ô'}, {U'Ơ', U'Ô'}, {U'ị', U'ò'},
                                           {U'Ị', U'Ò'}, {U'ĩ', U'ó'}, {U'Ĩ', U'Ó'}};

/// Windows-1252 from 0x80 to 0x9F; 0: no character.
constexpr char32_t windows_1252_symbols[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                             0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace quyche::inline v0::text

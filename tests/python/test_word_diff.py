"""The words two texts share, and the marks made of them."""

import random
import time

import pytest
from quyche import _word_diff
from quyche._word_diff import Piece


def changed(pieces):
    return [piece.text.strip(" ") for piece in pieces if piece.changed]


def test_words_that_went_and_came_are_told_and_no_others():
    old = "1. Ban họp thường kỳ mỗi tháng một lần; khi cần thì họp chuyên đề."
    new = "1. Ban họp thường kỳ mỗi quý một lần; khi cần thì họp chuyên đề, đột xuất."
    before, after = _word_diff.compare(old, new)
    assert changed(before) == ["tháng"]
    assert changed(after) == ["quý", ", đột xuất"]


def test_pieces_together_are_the_text():
    old, new = "Điều 1. Họp\n1. Mỗi tháng  một lần\n2. Khi cần", "Điều 2. Họp ban\n1. Mỗi quý một lần\n"
    for text, pieces in zip((old, new), _word_diff.compare(old, new), strict=True):
        assert "".join(piece.text for piece in pieces) == text
        assert all(one.changed != other.changed for one, other in zip(pieces, pieces[1:], strict=False))


def test_equal_texts_and_spellings_of_one_syllable_are_no_change():
    text = "Uỷ ban nhân dân – hoà giải"
    assert _word_diff.compare(text, text) == ([Piece(text, False)], [Piece(text, False)])
    before, after = _word_diff.compare(text, "Ủy ban nhân dân - hòa giải")
    assert changed(before) == changed(after) == []
    assert changed(_word_diff.compare("Ban họp ở xã lớn này", "Ban họp ở xả lớn này")[1]) == ["xả"]


def test_what_was_written_anew_shares_nothing():
    before, after = _word_diff.compare("Bí thư chủ trì các cuộc họp của Ban.", "Kinh phí do ngân sách bảo đảm.")
    assert [piece.changed for piece in before] == [piece.changed for piece in after] == [True]


def test_shared_words_by_chance_between_long_changes_are_changes():
    same = "Ban cán sự đảng có các nhiệm vụ, quyền hạn sau đây trong phạm vi tỉnh được giao: "
    before, after = _word_diff.compare(
        same + "tổ chức học tập của đảng viên mới kết nạp", same + "kiểm tra việc thu chi của quỹ hội hằng năm"
    )
    assert changed(before) == ["tổ chức học tập của đảng viên mới kết nạp"]
    assert changed(after) == ["kiểm tra việc thu chi của quỹ hội hằng năm"]


def longest(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        above = row[:]
        for j, y in enumerate(b):
            row[j + 1] = above[j] + 1 if x == y else max(above[j + 1], row[j])
    return row[-1]


def test_the_shared_words_are_a_longest_common_subsequence():
    chance = random.Random(7)
    for _ in range(300):
        a = [chance.choice("abcde") for _ in range(chance.randrange(40))]
        b = [chance.choice("abcde") for _ in range(chance.randrange(40))]
        pairs = _word_diff._longest(a, b)
        assert all(a[i] == b[j] for i, j in pairs)
        assert all(i < k and j < m for (i, j), (k, m) in zip(pairs, pairs[1:], strict=False))
        assert len(pairs) == longest(a, b)


@pytest.mark.parametrize("words", ["và ", "và hoặc ", "a b a "])
def test_hostile_repetition_takes_bounded_time(words):
    old, new = words * 1500, ("x " + words) * 1500
    begin = time.process_time()
    before, after = _word_diff.compare(old, new)
    assert time.process_time() - begin < 5
    assert "".join(piece.text for piece in before).strip() == old.strip()
    huge = "từ " * 20_000
    before, after = _word_diff.compare("a " + huge + "b", "c " + huge[3:] + "d")
    assert {piece.changed for piece in before} == {True}  # too long to be compared: nothing is said to be shared

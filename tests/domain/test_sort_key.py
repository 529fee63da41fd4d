"""Sort keys agree with the dictionary and with how lists of people are written."""

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_desk.domain.text import LETTERS, name_sort_key, phrase_sort_key

ORDER = list(
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
)
syllables = st.text(alphabet=st.sampled_from("".join(ORDER)), min_size=1, max_size=5)
names = st.lists(syllables, min_size=1, max_size=5).map(" ".join)


def test_all_letters_stand_in_the_order_of_the_alphabet():
    assert set(LETTERS.lower()) <= set(ORDER)
    assert all(phrase_sort_key(low) < phrase_sort_key(high) for low, high in pairwise(ORDER))


@pytest.mark.parametrize(
    "in_order",
    [
        "ba, bà, bả, bã, bá, bạ, bac, bạc, băng, bầu, ca",
        "ba ba, ba hoa, bà cô, bá cáo",
        "Thôn 1, Thôn 2, Thôn 2A, Thôn 10, Thôn 10B, Thôn Đông",
        "Dương, Đan, Đào, Đạt, Em",
        "hoa, hòa, hóa, họa, hoan",
        "Bản Ngoại, Muller, Müller x, Nà Lò, Zoe, Юра, 中",
        "An, An Bình, An Châu, Anh",
    ],
)
def test_phrases_stand_in_the_order_of_the_dictionary(in_order):
    phrases = in_order.split(", ")

    assert all(phrase_sort_key(low) < phrase_sort_key(high) for low, high in pairwise(phrases))


def test_people_stand_by_given_name_then_family_name_then_middle():
    people = [
        "An",
        "Bùi Thị An",
        "Nguyễn An",
        "Nguyễn Bá An",
        "Nguyễn Văn An",
        "Nguyễn Văn An (Ba An)",
        "Lò Thị Anh",
        "Nguyễn Văn Ân",
        "Đinh Công Bằng",
        "Trần Dần",
        "Sùng H",
        "Bùi H'Mai",
        "Trần Đức Hòa",
        "Trần Đức Hoàn",
    ]

    assert all(name_sort_key(low) < name_sort_key(high) for low, high in pairwise(people))


@given(names)
def test_case_composition_spaces_and_tone_style_make_no_difference(name):
    written_otherwise = normalize("NFD", f"  {name.upper().replace(' ', '   ')} ")

    assert name_sort_key(written_otherwise) == name_sort_key(name)
    assert phrase_sort_key(written_otherwise) == phrase_sort_key(name)
    assert name_sort_key("Lê Hoà Thuỷ") == name_sort_key("Lê Hòa Thủy")


@given(names, names)
def test_names_are_compared_part_by_part_never_across_parts(one, other):
    def parts(name):
        words = name.split()
        ordered = (words[-1], " ".join(words[:-1][:1]), " ".join(words[1:-1]))
        return tuple(phrase_sort_key(part) for part in ordered)

    assert (name_sort_key(one) < name_sort_key(other)) == (parts(one) < parts(other))


@given(syllables, syllables)
def test_a_syllable_is_compared_by_letters_then_by_tones(one, other):
    toneless = {letter: normalize("NFC", bare(letter)) for letter in ORDER}
    plain_one, plain_other = ("".join(toneless[c] for c in word) for word in (one, other))
    ranks = [[ORDER.index(c) for c in word] for word in (plain_one, plain_other)]

    if plain_one != plain_other:
        assert (phrase_sort_key(one) < phrase_sort_key(other)) == (ranks[0] < ranks[1])


@given(st.text())
def test_any_text_has_a_key(text):
    assert isinstance(phrase_sort_key(text), bytes)
    assert isinstance(name_sort_key(text), bytes)


def bare(letter):
    return "".join(c for c in normalize("NFD", letter) if c not in "\u0300\u0309\u0303\u0301\u0323")

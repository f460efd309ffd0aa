"""What surrounds the article on a web page, as patterns: data only, one row a habit of news sites.

Each pattern must match a whole line (white space around it removed, letters of any case). A pattern earns its
place by lines of real pages in Indonesian, Javanese or English, and must not match a sentence: that is why
nearly all of them are short, closed lists or end without a full stop. The third field is a real example, and
the tests hold every pattern to it.
"""
# ruff: noqa: E501 - a table of patterns reads best with one alternative list a line

from __future__ import annotations

import re
from dataclasses import dataclass

_SOCIAL = (
    "facebook|twitter|whatsapp|telegram|line|instagram|linkedin|pinterest|e-?mail|tweet|youtube|tiktok|threads|"
    "copy link|salin tautan|salin link|tautan disalin|pin it|messenger|reddit|google\\+?|fb|wa|x"
)
_NO_SENTENCE = r"[^.!?]"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One habit of news pages: its name, what a line of it looks like, and a line that was seen."""

    name: str
    regex: re.Pattern[str]
    example: str


def _row(name: str, regex: str, example: str) -> Pattern:
    return Pattern(name, re.compile(regex, re.IGNORECASE), example)


#: Lines that belong to the page, not to the article.
BOILERPLATE: tuple[Pattern, ...] = (
    _row(
        "related link",
        r"[-–•*>»\s]*(?:baca|baca juga|baca selengkapnya|simak|simak juga|lihat|lihat juga|tonton juga|wacanen|"
        r"wacanen ugi|artikel (?:terkait|lainnya)|berita (?:terkait|lainnya)|read|read also|also read|see also|"
        r"read more|related|related (?:posts?|articles?|news))\s*[:：»>].{0,250}",
        "Baca: Susanti Lantik 54 Pejabat, Domu Jabat Kadis Sosial",
    ),
    _row(
        "related link without a colon",
        rf"[-–•*>»\s]*(?:baca juga|simak juga|lihat juga|tonton juga|saksikan juga|read also|also read)\b"
        rf"{_NO_SENTENCE}{{0,160}}[:!]?",
        "Baca Juga Artikel Menarik Lainya Disini",
    ),
    _row(
        "related video",
        r"(?:tonton|simak|saksikan|lihat|watch)(?: juga)? (?:video|foto)\b.{0,160}",
        'Tonton juga video "Pembangunan IKN Terancam Molor gegara Tambahan Anggaran Ditolak" di sini:',
    ),
    _row(
        "related heading",
        r"(?:berita|artikel|post(?:ingan)?|pos|konten|video|foto|topik|tags?|komentar) (?:terkait|lainnya|lainya|terbaru|"
        r"terkini|terpopuler|populer|pilihan|terbanyak)|terpopuler|terkait|terkini|baca juga|"
        r"(?:related|recent|popular|latest|trending|more) (?:posts?|articles?|news|stories)|you may also like|"
        r"rekomendasi untuk anda|trending|berita populer",
        "Berita Terkait",
    ),
    _row(
        "share",
        rf"(?:share|shares|bagikan|sebarkan)(?:\s*:?\s*(?:(?:{_SOCIAL})(?:[\s|/,·•-]+|$))*|\s+(?:ini|artikel|berita|halaman|this|on|ke|di|via|to|post)\b"
        rf"{_NO_SENTENCE}{{0,40}})?",
        "Sebarkan artikel ini",
    ),
    # One letter alone is a tick or a cell, not a network; so are short words that a table may hold.
    _row(
        "social networks",
        rf"(?!(?:x|wa|fb|line|threads|e-?mail)\W*$)(?:(?:{_SOCIAL})(?:[\s|/,·•-]+|$))+",
        "Facebook Twitter WhatsApp Telegram",
    ),
    _row(
        "scroll on",
        r"(?:scroll|geser|gulir|swipe)\b.{0,50}\b(?:content|konten|membaca|baca|berita|read|reading|lanjut\w*|melanjutkan)"
        rf"\b{_NO_SENTENCE}{{0,30}}",
        "GESER UNTUK BACA BERITA",
    ),
    _row(
        "read on",
        r"(?:lanjutkan membaca|continue reading|lanjut baca|klik untuk membaca)\b" rf"{_NO_SENTENCE}{{0,80}}",
        "Lanjutkan membaca artikel di bawah",
    ),
    _row(
        "advertisement",
        r"advertisements?|advertorial|iklan|sponsored|ads?|pariwara|promoted",
        "ADVERTISEMENT",
    ),
    _row(
        "short code",
        r"\[/?[a-z]+[_-][\w-]*(?:\s[^\]]*)?\]|\[/?\w+(?:\s+\w+=[^\]]*)\]",
        "[responsivevoice_button voice=”Indonesian Female” buttontext=”Malas Baca, Tekan Ini”]",
    ),
    _row("banner", r"(?:banner|iklan|ads?)[\s_-]*\d{2,4}\s*[x×]\s*\d{2,4}", "banner 200x200"),
    _row(
        "button",
        r"[×✕]|close|tutup|follow(?: us)?|ikuti kami|subscribe|berlangganan|log ?in|sign (?:in|up)|like|print|cetak|copy|"
        r"selengkapnya|lihat semua(?:nya)?|view all|see all|home|beranda|back to top|kembali ke atas|load more|"
        r"muat lainnya|skip to (?:main )?content|(?:newer|older|next|previous|prev) (?:post|article)|"
        r"(?:berita|artikel|pos) (?:sebelumnya|berikutnya|selanjutnya)|search|menu|toggle navigation",
        "Follow",
    ),
    _row(
        "comment",
        r"(?:posting|post|tulis|kirim|beri|tinggalkan|leave|add|write)(?: an?| sebuah| your)?"
        rf" (?:komentar|comments?|balasan|reply)\b{_NO_SENTENCE}{{0,40}}|\d+ (?:komentar|comments?|balasan|replies)|"
        r"(?:komentar|comments?|leave a reply)(?:\s*\(?\d*\)?)|(?:komentar|comments are) (?:ditutup|closed)\.?",
        "Posting Komentar",
    ),
    _row(
        "comment form",
        r"your email address will not be published.{0,80}|alamat email anda tidak akan dipublikasikan.{0,80}",
        "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    ),
    _row(
        "counter",
        r"[-–•|\s]*(?:telah |sudah )?(?:dibaca|dilihat|views?|hits|post views|pengunjung)\s*:?\s*[\d.,]+\s*"
        r"(?:kali|x|times|views?|pembaca)?|[\d.,]+\s*(?:views?|shares?|likes?|kali dibaca|kali dilihat|pembaca)",
        "- dibaca 57 kali",
    ),
    _row(
        "reading time",
        r"(?:waktu baca\s*:?\s*)?\d+ (?:min(?:ute)?s? read|menit(?: (?:mem)?baca)?)",
        "3 menit membaca",
    ),
    _row(
        "follow us elsewhere",
        r"(?:cek|ikuti|dapatkan|simak|follow|baca|gabung|join|temukan)\b.{0,120}\b(?:google news|(?:whatsapp|telegram|wa) "
        r"(?:channel|group|grup)|(?:saluran|kanal|channel|grup) (?:whatsapp|telegram|wa))\b.{0,80}|"
        r"cek berita dan artikel yang lain di.{0,40}|google news",
        "Cek Berita dan Artikel yang lain di",
    ),
    _row(
        "source address",
        r"(?:sumber|source|sumber berita|link|url|tautan|dikutip dari)?\s*:?\s*(?:https?://|www\.)\S+",
        "http://soloraya.solopos.com/read/20180428/490/913050/sukoharjo-bakal-terapkan-smart-city-2018",
    ),
    _row("breadcrumb", rf"(?:home|beranda)\s*[>»/›]{_NO_SENTENCE}{{0,160}}", "Home » Berita » Smart City"),
    _row("tags", r"(?:tags?|labels?)\s*:.{0,250}", "Tags: smart city, Kominfo"),
    _row(
        "rights",
        r"(?:©|\(c\)\s*(?:19|20)\d\d\b|copyright\s*(?:©|\(c\)|@|\d{4})|hak cipta (?:dilindungi|©|\d{4})).{0,120}|all rights reserved\.?",
        "Copyright © 2023 BentengSiantar.com. All rights reserved",
    ),
    _row(
        "cookie notice",
        r"(?:kami|we|situs ini|website ini|this (?:web)?site|halaman ini)\b.{0,60}\bcookies?\b.{0,250}",
        "Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda.",
    ),
    _row(
        "also published",
        r"artikel ini (?:telah|sudah|pernah) (?:tayang|terbit|dimuat|ditayangkan)\b.{0,250}",
        "Artikel ini telah tayang di Kompas.com dengan judul berikut",
    ),
    _row(
        "link list",
        r"(?:\[[^\]]*\]\([^)]*\)[\s,|·•»]*){2,}|\[\s*\]\([^)]*\)",
        "[Older Post](http://a.b/) [Home](http://a.b/)",
    ),
    _row(
        "short link",
        r"\[\s*[^\]\s]+(?:\s+[^\]\s]+){0,3}\s*\]\([^)]*\)",
        "[ Posted by: Mita ](http://a.b/profile)",
    ),
)

#: Two of the above announce a title that stands on the next line.
ANNOUNCES_LINK = re.compile(
    r"(?:baca|baca juga|simak juga|lihat juga|read also|also read|baca juga artikel .{0,60})\s*:?|sumber\s*:",
    re.IGNORECASE,
)

#: The title of a link that was glued to the paragraph after it: up to a capital inside a word.
GLUED_TITLE = re.compile(r"(?=[A-Z“\"])[^.!?:;]{15,160}?[a-z](?=[A-Z][a-z]+\s)")

#: The reporter's initials on a line of their own, which only follow a finished sentence or more boilerplate.
INITIALS = re.compile(r"\((?:[A-Za-z]{2,5}|[A-Za-z]{1,12}(?:[/*-][A-Za-z]{1,12}){1,3})\)")

#: Lines that describe a picture.
CAPTION = re.compile(
    r".{0,400}\((?:foto|photo|dok|dok\.|dokumentasi|ist|istimewa|sumber foto|gambar|ilustrasi|image|credit)\b(?!\s*\d)"
    r"[^)]{0,80}\)\.?|(?:foto|photo|ilustrasi|keterangan foto|caption|image)\s*[:./].{1,300}|"
    r"(?:gambar|figure) \d+(?:\.\d+)*\s*[:.]\s.{1,300}",
    re.IGNORECASE,
)

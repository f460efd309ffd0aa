"""Function words of Indonesian: closed classes, from grammars (Sneddon; Tata Bahasa Baku)."""

from __future__ import annotations

#: Words that need something after them, so that a line which ends in one goes on in the next.
LINE_ENDS: frozenset[str] = frozenset(
    """
    yang dan atau di ke dari untuk pada dengan oleh dalam tentang antara bagi serta maupun para sebagai guna
    demi akan telah sudah sedang belum tidak bukan agar supaya bahwa jika kalau apabila karena sebab ketika
    saat setelah sebelum sejak hingga sampai terhadap atas per melalui menuju menurut terkait tanpa selain
    adalah ialah merupakan yaitu yakni seperti secara sesuai berdasarkan melainkan tetapi namun sehingga maka
    sebuah suatu setiap tiap semua seluruh beberapa berbagai dapat bisa harus mampu ingin kepada daripada
    mengenai
    """.split()
)

STOP_WORDS: frozenset[str] = LINE_ENDS | frozenset(
    """
    ada adapun agak aku alias amat anda antar apa apakah apalagi aja akhirnya baik bahkan banyak begini begitu
    belaka beliau bersama betapa biar bila bilamana bisakah boleh buat bukankah cuma cukup dahulu demikian
    dia diri dirinya dong enggak entah hai hampir hanya hanyalah hal harap ia ini itu itulah jadi jangan
    jarang juga justru kami kamu kan kapan kah kamilah kecuali kemudian kenapa kendati kerap kini kira kita
    lagi lah lain lalu lebih lewat mana manakala masih masing memang mereka meski meskipun misalnya mungkin
    nah nanti ntar nya nyaris oleh oh pasti paling pernah pula pun saja saling sama sambil sana sangat saya
    sebab sebagaimana sebaliknya sebelumnya sedikit segera sekadar sekali sekarang seketika sekitar selagi
    selalu selama selanjutnya seluruhnya semakin sementara semoga sempat semula sendiri seolah seperti sering
    serasa seseorang sesuatu sesudah setelahnya si siapa siapapun sini situ sih soal sungguh tak tapi tentu
    tentang tersebut tertentu terus tetap tiba toh turut umumnya usai wah walau walaupun ya yakin yaitulah
    """.split()
)

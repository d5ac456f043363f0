"""Lesson 12's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "12.samples",
        "Sebuah rekaman panjangnya 2 detik, dengan laju cuplik 16.000 Hz. Berapa "
        "masukan yang diperlukan jaringan yang menerima cuplikannya apa adanya?",
        (
            Option(
                "8.000",
                "Bukan dibagi: setiap detik ada 16.000 cuplikan, dan ada dua detik.",
            ),
            Option(
                "16.000",
                "Itu cuplikan dalam satu detik saja.",
            ),
            Option(
                "32.000",
                "Dua detik, masing-masing 16.000 cuplikan.",
                right=True,
            ),
            Option(
                "320",
                "Itu cuplikan dalam 20 milidetik.",
            ),
        ),
    ),
    Question(
        "12.by_heart",
        "Jaringan mentah menjawab benar semua suara latih. Suara latih yang sama "
        "digeser 1 milidetik, dan kebanyakan kini dijawab salah. Mengapa?",
        (
            Option(
                "Geserannya merusak suara, sehingga orang pun sulit mengenalinya.",
                "Kamu sudah mendengarnya sendiri: bedanya tidak terdengar.",
            ),
            Option(
                "Yang dihafalnya cuplikan di tempat tertentu, dan tempatnya berubah.",
                "Bagi jaringan itu setiap tempat adalah masukan tersendiri. Digeser 8 "
                "cuplikan, hampir semua masukannya berubah.",
                right=True,
            ),
            Option(
                "Jaringannya kurang dilatih: beri epoch lebih banyak.",
                "Semua suara latih sudah dijawab benar. Epoch tambahan hanya "
                "membuatnya makin hafal.",
            ),
            Option(
                "Bobotnya terlalu sedikit untuk 6.400 masukan.",
                "Bobot dan biasnya 410.314, sedangkan suara latihnya 720. Justru itu "
                "yang membuatnya mudah menghafal.",
            ),
        ),
    ),
    Question(
        "12.decibels",
        "Kuat sebuah suara 1.000 kali kuat deraunya. Berapa desibel perbandingannya?",
        (
            Option(
                "3 dB",
                "Logaritma 1.000 memang 3, tetapi desibel 10 kali logaritma itu.",
            ),
            Option(
                "60 dB",
                "60 dB berarti sejuta kali. Pengalinya 10, bukan 20.",
            ),
            Option(
                "1.000 dB",
                "Desibel memakai logaritma: setiap kali sepuluh hanya menambah 10 dB.",
            ),
            Option(
                "30 dB",
                "1.000 adalah sepuluh kali sepuluh kali sepuluh: tiga kali 10 dB.",
                right=True,
            ),
        ),
    ),
    Question(
        "12.voices",
        "Kamu merekam 50 orang, masing-masing 40 kata, mengacak semua rekamannya, lalu "
        "menyisihkan seperlimanya sebagai data uji. Akurasinya 99%. Aplikasinya untuk "
        "pelanggan baru. Apa yang patut kamu katakan?",
        (
            Option(
                "Angka itu milik orang-orang yang sudah dikenalnya; uji orang lain.",
                "Setiap orang ada di data latih dan di data uji. Sisihkan orangnya, "
                "bukan rekamannya.",
                right=True,
            ),
            Option(
                "99% boleh dijanjikan: tidak ada rekaman yang masuk ke keduanya.",
                "Rekamannya lain, tetapi suaranya dikenal. Pelanggan baru tidak "
                "dikenal.",
            ),
            Option(
                "Angka itu terlalu rendah, sebab data latihnya berkurang.",
                "Data latih yang lebih banyak mungkin menolong sedikit, tetapi bukan "
                "itu masalahnya: ujiannya bukan orang baru.",
            ),
            Option(
                "Yang benar akurasi data latih, sebab datanya paling banyak.",
                "Akurasi data latih bisa 100% hanya karena hafal.",
            ),
        ),
    ),
    Question(
        "12.market",
        "Jaringanmu dilatih dengan suara bersih, dan akan dipakai di pasar yang "
        "bising. Apa yang paling menolong?",
        (
            Option(
                "Beri derau pada data uji saja.",
                "Ujiannya menjadi lebih jujur, tetapi jaringannya tetap sama.",
            ),
            Option(
                "Latih lebih lama dengan suara bersih yang sama.",
                "Yang tidak pernah didengarnya tidak bisa dipelajarinya.",
            ),
            Option(
                "Tambahkan salinan berderau ke data latih, lalu uji dengan derau lain.",
                "Itu augmentasi data. Derau untuk ujian harus undian lain, supaya "
                "bukan hafalan.",
                right=True,
            ),
            Option(
                "Pakai lebih banyak pita, supaya spektrogramnya lebih teliti.",
                "Derau pun ikut tampak lebih teliti. Jaringannya tetap belum pernah "
                "mendengarnya.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "12.raw",
        "Sebuah jaringan menerima 6.400 cuplikan apa adanya, dan dilatih sampai semua "
        "suara latihnya dijawab benar. Lalu ia mendengar 180 suara dari sembilan "
        "penutur lain. Kira-kira berapa yang dijawabnya benar?",
        {
            "9 dari 10": 0.9,
            "6 dari 10": 0.6,
            "2 dari 10": 0.2,
        },
        "Menebak asal memberi 1 dari 10. Jaringan itu menghafal suara latihnya, "
        "cuplikan demi cuplikan, dan hafalan itu hampir tidak berguna bagi suara lain.",
    ),
    Guess(
        "12.noise",
        "Tanpa derau, jaringan spektrogram menjawab benar kira-kira 96% suara uji. Ia "
        "hanya pernah mendengar suara bersih. Kira-kira berapa yang benar kalau suara "
        "ujinya diberi derau 5 dB?",
        {
            "Lebih dari 90%: kata-katanya masih jelas": 2,
            "Antara 40% dan 90%": 1,
            "Kurang dari 40%: hampir menebak asal": 0,
        },
        "Telingamu sudah bertahun-tahun berlatih di tempat bising. Jaringan itu belum "
        "pernah: hening di data latih selalu hampir hitam, dan kini semuanya terisi.",
    ),
)

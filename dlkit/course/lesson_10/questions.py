"""Lesson 10's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "10.curves",
        "Sejak epoch 150 loss data latih terus turun, sedangkan loss data uji terus "
        "naik. Apa yang sedang terjadi?",
        (
            Option(
                "Learning rate-nya terlalu besar, sehingga pelatihannya divergen.",
                "Pelatihan yang divergen terlihat pada loss data latih, dan loss itu "
                "justru turun terus.",
            ),
            Option(
                "Underfitting: jaringannya terlalu sederhana untuk data ini.",
                "Underfitting berarti buruk bahkan pada data latih. Di sini loss data "
                "latih kecil dan masih mengecil.",
            ),
            Option(
                "Overfitting: jaringan menghafal data latih, termasuk deraunya.",
                "Yang ia pelajari sejak epoch 150 hanya berlaku untuk sampel yang "
                "sudah dilihatnya.",
                right=True,
            ),
            Option(
                "Belum apa-apa: tambah epoch, nanti loss data uji ikut turun.",
                "Epoch tambahan hanya memberi waktu untuk menghafal lebih banyak. Di "
                "panel, loss data uji naik sampai epoch terakhir.",
            ),
        ),
    ),
    Question(
        "10.more_data",
        "Data latih ditambah lima kali lipat, yang lain tetap. Loss data latih di "
        "akhir pelatihan menjadi lebih besar. Bagaimana membacanya?",
        (
            Option(
                "Wajar: sampel sebanyak itu lebih sulit dihafal.",
                "Yang penting loss pada data baru, dan yang itu biasanya mengecil.",
                right=True,
            ),
            Option(
                "Data tambahannya rusak, jadi sebaiknya dibuang.",
                "Data tambahannya berasal dari masalah yang sama. Loss data latih "
                "naik karena jaringan tidak lagi bisa menghafal semuanya.",
            ),
            Option(
                "Pelatihannya gagal, karena loss data latih harus sekecil mungkin.",
                "Loss data latih yang kecil bisa berarti hafal. Keberhasilan diukur "
                "dengan data yang belum pernah dilihat.",
            ),
            Option(
                "Loss data uji pasti ikut membesar sama banyak.",
                "Keduanya tidak harus bergerak bersama. Lihat lagi tabel di bagian "
                "obat pertama.",
            ),
        ),
    ),
    Question(
        "10.l2",
        "Regularisasi L2 dinaikkan sampai 0,1. Loss data latih 0,403 dan loss data uji "
        "0,384: hampir sama. Apa kesimpulan yang tepat?",
        (
            Option(
                "Sempurna: selisihnya kecil, jadi overfitting-nya sembuh.",
                "Selisihnya memang kecil, tetapi kedua loss-nya besar. Dengan L2 0,001 "
                "loss data uji hanya 0,25.",
            ),
            Option(
                "Terlalu kuat: jaringan kini underfitting.",
                "Hukumannya menahan bobot begitu kuat sampai pola yang sebenarnya pun "
                "tidak bisa diikuti.",
                right=True,
            ),
            Option(
                "Kurang kuat: naikkan lagi sampai loss data latih turun.",
                "Arahnya terbalik: makin kuat hukumannya, makin besar loss data latih.",
            ),
            Option(
                "Masih overfitting, karena loss data latih bukan nol.",
                "Overfitting terlihat dari loss data uji yang jauh di atas loss data "
                "latih. Di sini hampir sama.",
            ),
        ),
    ),
    Question(
        "10.validation",
        "Kamu mencoba 50 susunan hiperparameter dan memilih yang akurasinya pada data "
        "uji paling tinggi: 93%. Bolehkah 93% itu dilaporkan sebagai hasil ujian?",
        (
            Option(
                "Boleh, sebab data uji tidak pernah dipakai mengubah bobot.",
                "Bobotnya tidak, tetapi pilihannya iya. Juara 50 percobaan itu "
                "sebagian menang karena kebetulan cocok dengan data uji.",
            ),
            Option(
                "Boleh, asalkan data ujinya lebih banyak daripada data latih.",
                "Data yang banyak memperkecil pengaruh nasib, tetapi tidak mengubah "
                "perannya: data itu sudah dipakai memilih.",
            ),
            Option(
                "Tidak, sebab yang harus dilaporkan akurasi pada data latih.",
                "Akurasi data latih malah kurang berarti lagi: jaringan yang menghafal "
                "mencapai 100%.",
            ),
            Option(
                "Tidak: data itu sudah menjadi data validasi. Perlu data lain.",
                "Yang dipakai memilih tidak bisa lagi menguji. Laporkan hasil pada "
                "data yang belum ikut menentukan apa pun.",
                right=True,
            ),
        ),
    ),
    Question(
        "10.patience",
        "Penghentian dini dengan `patience` 2 bertemu loss data validasi 5, 3, 4, 2, "
        "4, 3, 1 (mulai dari epoch 0). Bobot epoch berapa yang dipakai?",
        (
            Option(
                "Epoch 3.",
                "Sesudah epoch 3 ada dua epoch tanpa kemajuan, jadi pelatihan berhenti "
                "di epoch 5. Yang dipakai bobot epoch terbaik.",
                right=True,
            ),
            Option(
                "Epoch 5.",
                "Di epoch 5 pelatihan memang berhenti, tetapi bobotnya diambil dari "
                "epoch yang loss-nya paling kecil.",
            ),
            Option(
                "Epoch 6.",
                "Epoch 6 tidak pernah dijalankan: kesabarannya sudah habis sebelumnya.",
            ),
            Option(
                "Epoch 1.",
                "Sesudah epoch 1 loss naik hanya satu kali, lalu epoch 3 lebih baik. "
                "Hitungannya mulai lagi dari nol.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "10.memorise",
        "Sebuah jaringan dilatih dengan 40 sampel sampai semuanya dijawab benar. Lalu "
        "ia diberi 200 sampel baru dari masalah yang sama. Kira-kira berapa yang "
        "dijawabnya benar?",
        {
            "Hampir semuanya: ia sudah belajar": 1.0,
            "Kira-kira 8 dari 10": 0.8,
            "Separuhnya: sama dengan melempar koin": 0.5,
        },
        "Jaringan itu menghafal ke-40 sampelnya, termasuk yang menyimpang dari pola. "
        "Sebagian yang dihafalnya memang pola, jadi ia tidak seburuk lemparan koin; "
        "sebagian lagi hanya derau, yang tidak terulang pada data baru.",
    ),
    Guess(
        "10.more",
        "Data latihnya ditambah sampai 1.000 sampel. Jaringan dan banyaknya epoch "
        "tetap. Apa yang terjadi dengan loss data latih di akhir pelatihan?",
        {
            "Turun: lebih banyak contoh, lebih pintar": -1,
            "Hampir tetap": 0,
            "Naik": 1,
        },
        "Menghafal 1.000 sampel jauh lebih sulit daripada menghafal 40. Loss data "
        "latih naik, sedangkan loss data uji turun: yang dipelajari kini polanya.",
    ),
)

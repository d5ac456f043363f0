"""Lesson 02's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "02.bias",
        "Sebuah perceptron punya bobot (1, 1) dan bias −1,5. Bobotnya dibiarkan, "
        "biasnya dinaikkan menjadi −0,5. Apa yang terjadi pada batas keputusannya?",
        (
            Option(
                "Bergeser sejajar, mendekati titik (0, 0).",
                "Batasnya dari x₁ + x₂ = 1,5 menjadi x₁ + x₂ = 0,5: arahnya "
                "sama, tempatnya berpindah.",
                right=True,
            ),
            Option(
                "Berputar, karena kemiringannya ikut berubah.",
                "Kemiringan garis ditentukan perbandingan bobot, dan bobotnya tidak "
                "berubah. Bias hanya menggeser.",
            ),
            Option(
                "Bergeser sejajar, menjauhi titik (0, 0).",
                "Sejajarnya benar, arahnya terbalik. Cari titik yang skornya 0: dulu "
                "x₁ + x₂ = 1,5. Sekarang berapa?",
            ),
            Option(
                "Tidak ada. Bias menambah skor semua titik sama banyak.",
                "Skor semua titik memang naik 1, dan justru itu sebabnya titik yang "
                "skornya tadi −0,5 kini berpindah ke kelas 1.",
            ),
        ),
    ),
    Question(
        "02.when",
        "Perceptron yang sedang belajar bertemu sampel berlabel 1 dan memberinya skor "
        "0,2. Apa yang terjadi pada bobotnya?",
        (
            Option(
                "Bertambah sedikit, karena skor 0,2 belum mencapai 1.",
                "Skor tidak perlu mencapai 1. Yang dibandingkan dengan label adalah "
                "kelasnya, dan skor 0,2 sudah berarti kelas 1.",
            ),
            Option(
                "Bertambah sebesar learning rate kali x, seperti pada setiap sampel.",
                "Tidak setiap sampel mengubah bobot. Hitung dulu galatnya: label "
                "dikurangi prediksi.",
            ),
            Option(
                "Tidak berubah, karena prediksinya sudah benar.",
                "Skor 0,2 ≥ 0 berarti kelas 1, galatnya 1 − 1 = 0, jadi "
                "langkahnya nol.",
                right=True,
            ),
            Option(
                "Berkurang, karena skornya lebih besar dari 0.",
                "Skor diturunkan hanya kalau prediksinya 1 padahal labelnya 0. Di "
                "sini labelnya 1.",
            ),
        ),
    ),
    Question(
        "02.why_xor",
        "Pada data XOR, sesudah 10.000 epoch pun selalu ada titik yang salah. Apa "
        "sebabnya?",
        (
            Option(
                "Learning rate-nya terlalu besar, sehingga bobot terus melompati "
                "jawaban.",
                "Tidak ada jawaban untuk dilompati. Sekecil apa pun langkahnya, garis "
                "yang dicari tidak ada.",
            ),
            Option(
                "Datanya hanya empat titik, terlalu sedikit untuk belajar.",
                "AND dan OR juga hanya empat titik, dan keduanya berhasil. Yang "
                "membedakan adalah letak kelasnya.",
            ),
            Option(
                "Bobotnya mulai dari nol, sehingga terjebak di awal.",
                "Bobotnya tidak diam; ia justru berputar-putar tanpa henti. Dari bobot "
                "awal mana pun, selalu ada titik yang salah.",
            ),
            Option(
                "Tidak ada satu garis lurus yang memisahkan kedua kelasnya.",
                "XOR tidak terpisah linear. Perceptron hanya bisa menarik "
                "satu garis. Jalan keluarnya ada di pelajaran 06.",
                right=True,
            ),
        ),
    ),
    Question(
        "02.rate",
        "Bobot dan bias mulai dari nol. Data dan urutannya sama, tetapi learning rate "
        "diganti dari 0,125 menjadi 1. Apa yang berubah pada hasil pelatihannya?",
        (
            Option(
                "Batas keputusannya menjadi kurang teliti.",
                "Langkah besar terdengar kasar, tetapi dari bobot nol semua langkah "
                "dikalikan bilangan yang sama, jadi garisnya sama.",
            ),
            Option(
                "Epoch yang diperlukan menjadi seperdelapannya.",
                "Setiap prediksi tetap sama, jadi kesalahannya terjadi pada sampel "
                "yang sama dan epoch yang diperlukan juga sama.",
            ),
            Option(
                "Bobot dan biasnya delapan kali lebih besar, batas keputusannya sama.",
                "Skor semua titik dikalikan 8, tandanya tetap, jadi setiap "
                "prediksi sama. Pada jaringan berlapis nanti tidak begini.",
                right=True,
            ),
            Option(
                "Tidak ada: learning rate tidak memengaruhi perceptron.",
                "Ada yang berubah: angka bobot dan biasnya sendiri. Coba cetak bobot "
                "dari kedua pelatihan dan bandingkan.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "02.line",
        "Perceptron sedang belajar dan bertemu sampel yang prediksinya sudah benar. "
        "Apa yang dilakukan garisnya?",
        {
            "Bergeser setengah langkah, supaya makin yakin": 0.15,
            "Diam di tempat": 0,
            "Bergeser selangkah penuh, seperti pada setiap sampel": 0.3,
        },
        "Perceptron hanya belajar dari kesalahan: kalau prediksinya sama dengan "
        "labelnya, tidak ada yang perlu diperbaiki, jadi garisnya tidak digeser. "
        "Rumusnya kamu lihat sebentar lagi.",
    ),
    Guess(
        "02.xor",
        "XOR punya empat titik: (0, 0) dan (1, 1) berkelas 0, (0, 1) dan (1, 0) "
        "berkelas 1. Kalau bidangnya dibelah satu garis lurus, paling banyak berapa "
        "titik yang benar?",
        {"1 titik": 1, "2 titik": 2, "3 titik": 3, "4 titik": 4},
        "Untuk garis mana pun, jumlah skor (0, 0) dan (1, 1) sama dengan jumlah skor "
        "(0, 1) dan (1, 0). Kalau keempatnya benar, jumlah yang pertama negatif dan "
        "yang kedua tidak: mustahil. Memotong satu sudut saja masih bisa.",
    ),
)

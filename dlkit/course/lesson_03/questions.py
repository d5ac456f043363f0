"""Lesson 03's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "03.doubled",
        "Prediksi sebuah sampel meleset 3. Sesudah diubah, ia meleset 6; prediksi yang "
        "lain tetap. Apa yang terjadi dengan bagian sampel itu dalam MSE?",
        (
            Option(
                "Menjadi dua kali, karena melesetnya dua kali lebih jauh.",
                "Itu berlaku kalau yang dijumlahkan besar galatnya. Pada MSE galat itu "
                "dikuadratkan dulu: bandingkan 3² dengan 6².",
            ),
            Option(
                "Bertambah 9, karena yang bertambah tiga, lalu dikuadratkan.",
                "Yang dikuadratkan seluruh galatnya, bukan pertambahannya: dari 3² = 9 "
                "menjadi 6² = 36.",
            ),
            Option(
                "Menjadi empat kali, karena 6² = 36 dan 3² = 9.",
                "Galat yang dua kali lebih besar bagiannya empat kali, yang tiga kali "
                "lebih besar sembilan kali.",
                right=True,
            ),
            Option(
                "Bergantung arahnya: naik kalau prediksinya terlalu besar.",
                "Kuadrat menghapus tanda: 6² dan (−6)² sama-sama 36. Terlalu besar dan "
                "terlalu kecil dihukum sama berat.",
            ),
        ),
    ),
    Question(
        "03.two_models",
        "Dua sampel, keduanya berlabel 1. Model A memberi peluang 0,6 dan 0,6. Model B "
        "memberi 0,99 dan 0,21. Model mana yang cross-entropy-nya lebih kecil?",
        (
            Option(
                "Model A, karena tidak satu pun jawaban benar ia anggap mustahil.",
                "A: −ln 0,6 ≈ 0,511 untuk keduanya. B: 0,01 dan 1,56, rata-ratanya "
                "sekitar 0,785. Peluang kecil bagi jawaban benar itulah yang mahal.",
                right=True,
            ),
            Option(
                "Model B, karena salah satu jawabannya hampir sempurna.",
                "Dari jawaban itu B hanya menghemat sekitar 0,5. Hitung berapa yang "
                "harus ia bayar untuk peluang 0,21: −ln 0,21.",
            ),
            Option(
                "Sama besar, karena rata-rata peluangnya sama-sama 0,6.",
                "Logaritma diambil dulu untuk setiap sampel, baru dirata-ratakan. "
                "Rata-rata −ln p tidak sama dengan −ln dari rata-rata p.",
            ),
            Option(
                "Belum bisa dihitung, karena tidak ada sampel berlabel 0.",
                "Setiap sampel dihitung sendiri. Kalau semua labelnya 1, semua sampel "
                "menyumbang −ln p.",
            ),
        ),
    ),
    Question(
        "03.sign",
        "Kemiringan MSE terhadap sebuah prediksi adalah −0,4. Apa yang harus dilakukan "
        "dengan prediksi itu supaya loss-nya turun?",
        (
            Option(
                "Diturunkan, karena kemiringannya negatif.",
                "Kemiringan negatif berarti: kalau prediksinya naik, loss-nya turun. "
                "Jadi ke arah mana sebaiknya ia digeser?",
            ),
            Option(
                "Dinaikkan: melangkah melawan tanda kemiringan.",
                "Prediksinya masih di bawah target. Menaikkannya menurunkan loss, dan "
                "begitu sampai di target kemiringannya 0.",
                right=True,
            ),
            Option(
                "Dibiarkan, karena loss-nya sudah di bawah nol.",
                "Yang negatif kemiringannya, bukan loss-nya. MSE sendiri tidak pernah "
                "kurang dari 0.",
            ),
            Option(
                "Belum tentu: harus tahu dulu berapa targetnya.",
                "Tanda kemiringan sudah mengatakan di sebelah mana targetnya. Justru "
                "itu gunanya kemiringan.",
            ),
        ),
    ),
    Question(
        "03.which",
        "Sebuah model menaksir, dari gambar awan, berapa milimeter hujan yang turun "
        "besok. Loss mana yang cocok?",
        (
            Option(
                "Cross-entropy, karena hujan punya peluang.",
                "Yang ditaksir bukan peluang hujan, melainkan banyaknya hujan. "
                "Prediksi 12 mm tidak bisa dimasukkan ke −ln p.",
            ),
            Option(
                "Akurasi, karena paling mudah dibaca orang.",
                "Menebak 11,9 mm padahal 12 mm akan dihitung salah, sama seperti "
                "menebak 80 mm. Akurasi tidak tahu seberapa jauh melesetnya.",
            ),
            Option(
                "Cross-entropy, karena hukumannya lebih berat.",
                "Berat hukuman bukan alasannya. Lihat dulu apa yang diprediksi: sebuah "
                "bilangan, atau sebuah kelas?",
            ),
            Option(
                "MSE, karena yang diprediksi sebuah bilangan.",
                "Ini regresi: yang penting seberapa jauh bilangannya meleset. Kalau "
                "pertanyaannya hujan atau tidak, barulah cross-entropy.",
                right=True,
            ),
        ),
    ),
    Question(
        "03.accuracy",
        "Mengapa model tidak belajar dengan langsung menaikkan akurasinya?",
        (
            Option(
                "Karena akurasi sulit dihitung kalau sampelnya banyak.",
                "Menghitung jawaban yang benar itu mudah sekali. Masalahnya apa yang "
                "terjadi kalau peluang digeser sedikit saja.",
            ),
            Option(
                "Karena akurasi 100% tidak mungkin dicapai.",
                "Kadang mungkin: pada AND, perceptron mencapainya. Lagi pula, sesuatu "
                "bisa diperbaiki tanpa harus sampai sempurna.",
            ),
            Option(
                "Karena digeser sedikit, akurasi biasanya tidak berubah.",
                "Kemiringannya 0 hampir di mana-mana, jadi tidak ada petunjuk arah. "
                "Loss berubah sedikit demi sedikit, dan itu yang diikuti.",
                right=True,
            ),
            Option(
                "Karena akurasi dan loss selalu berubah bersamaan.",
                "Tidak selalu: di panel, peluang 0,99 digeser ke 0,6 membuat loss-nya "
                "turun, tetapi jawabannya tetap salah.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "03.square",
        "Ani dan Budi menaksir berat empat semangka. Ani meleset 1 kg pada setiap "
        "semangka. Budi tepat pada tiga semangka, tetapi meleset 4 kg pada yang "
        "keempat. Nilai buruk dihitung begini: melesetnya dikuadratkan, lalu keempat "
        "kuadrat itu dirata-ratakan. Nilai buruk Budi berapa kali nilai buruk Ani?",
        {
            "Seperempatnya: Budi tepat tiga kali, Ani tidak pernah": 0.25,
            "Sama: keduanya meleset 4 kg kalau dijumlahkan": 1,
            "Empat kalinya": 4,
            "Enam belas kalinya": 16,
        },
        "Nilai Ani rata-rata dari 1, 1, 1, 1, yaitu 1. Nilai Budi rata-rata dari 0, 0, "
        "0, 16, yaitu 4. Karena dikuadratkan, satu galat besar lebih mahal daripada "
        "banyak galat kecil yang jumlahnya sama.",
    ),
    Guess(
        "03.rescue",
        "Sebuah semangka sebenarnya mentah, tetapi model 99% yakin ia matang. "
        "Modelnya lalu belajar 60 epoch: sekali dengan memperkecil MSE, sekali dengan "
        "memperkecil loss lain, cross-entropy. Dengan loss mana keyakinannya yang "
        "salah itu turun lebih jauh?",
        {
            "MSE: galatnya besar, dan galat besar dikuadratkan": -1,
            "Sama jauh: keduanya membuat prediksi mendekati target": 0,
            "Cross-entropy": 1,
        },
        "Dengan cross-entropy keyakinannya turun dari 99% ke sekitar 20%; dengan MSE "
        "ia masih hampir 99%. Sebabnya ada pada kemiringan kedua loss itu, dan itu "
        "kita lihat di bagian terakhir pelajaran ini.",
    ),
)

"""Lesson 06's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "06.hidden",
        "Pada XOR, neuron keluaran tetap hanya bisa menarik satu garis lurus. Mengapa "
        "dengan lapisan tersembunyi ia berhasil?",
        (
            Option(
                "Lapisan tersembunyi membuang titik yang sulit.",
                "Tidak ada titik yang dibuang: keempatnya tetap diteruskan, dan "
                "keempatnya dijawab benar.",
            ),
            Option(
                "Lapisan tersembunyi mengganti label titik yang salah.",
                "Label milik data dan tidak pernah diubah jaringan. Lihat lagi "
                "tabelnya: kolom mana yang berbeda dari masukannya?",
            ),
            Option(
                "Garisnya ditarik di antara keluaran lapisan tersembunyi.",
                "Masukannya bukan lagi (x₁, x₂), melainkan (h₁, h₂). Di sana kedua "
                "kelas terpisah linear, jadi satu garis cukup.",
                right=True,
            ),
            Option(
                "Neuron keluarannya dilatih lebih lama daripada perceptron.",
                "Di pelajaran 02 pelatihan yang lebih lama tidak menolong XOR. Yang "
                "berbeda di sini adalah apa yang diterima neuron keluaran.",
            ),
        ),
    ),
    Question(
        "06.identity",
        "Sebuah jaringan untuk dua kelas di bidang punya lima lapisan tersembunyi, "
        "masing-masing 100 neuron, semuanya tanpa fungsi aktivasi (identitas). Seperti "
        "apa batas keputusannya?",
        (
            Option(
                "Satu garis lurus.",
                "Hasil kali semua matriksnya tetap satu matriks. Banyaknya lapisan dan "
                "neuron tidak menambah apa pun.",
                right=True,
            ),
            Option(
                "Lima garis lurus, satu dari setiap lapisan.",
                "Lapisan tidak menarik garisnya sendiri-sendiri: keluaran yang satu "
                "masuk ke yang berikutnya. Apa hasil kali semua matriksnya?",
            ),
            Option(
                "Lengkungan halus, karena neuronnya banyak.",
                "Lengkungan muncul dari fungsi aktivasi. Menjumlahkan 500 garis lurus "
                "tetap menghasilkan garis lurus.",
            ),
            Option(
                "Lengkungan patah-patah, seperti dari ReLU.",
                "ReLU patah di nol, identitas tidak. Tanpa patahan, tidak ada tempat "
                "batasnya bisa berbelok.",
            ),
        ),
    ),
    Question(
        "06.relu",
        "Skor sebuah neuron ReLU negatif untuk semua sampel. Apa yang terjadi dengan "
        "bobot neuron itu pada langkah gradient descent berikutnya?",
        (
            Option(
                "Berubah cepat, karena skornya jauh dari nol.",
                "Jarak dari nol tidak berperan. Lihat grafik turunan ReLU di sebelah "
                "kiri nol.",
            ),
            Option(
                "Tidak berubah, karena turunannya nol.",
                "Gradien bobotnya dikalikan turunan ReLU, yang 0 untuk skor negatif. "
                "Neuron seperti itu disebut ReLU mati.",
                right=True,
            ),
            Option(
                "Berubah seperti biasa; hanya keluarannya yang nol.",
                "Keluarannya memang nol, dan turunannya juga. Dari mana neuron itu "
                "tahu ke arah mana bobotnya harus bergeser?",
            ),
            Option(
                "Dikembalikan ke bobot awalnya yang acak.",
                "Gradient descent tidak pernah mengacak ulang bobot; ia hanya "
                "menggesernya menurut gradien.",
            ),
        ),
    ),
    Question(
        "06.shapes",
        "X berbentuk (200, 2), W₁ (2, 5), dan W₂ (5, 3). Lapisan tersembunyinya "
        "memakai tanh. Apa bentuk keluaran jaringan itu?",
        (
            Option(
                "(200, 5)",
                "Itu bentuk keluaran lapisan tersembunyi, sesudah W₁. Masih ada W₂.",
            ),
            Option(
                "(5, 3)",
                "Itu bentuk W₂, bukan keluarannya. Banyaknya sampel tidak hilang di "
                "tengah jalan.",
            ),
            Option(
                "(2, 3)",
                "Itu bentuk W₁ kali W₂. Yang masuk ke jaringan adalah 200 sampel, jadi "
                "keluarannya juga 200 baris.",
            ),
            Option(
                "(200, 3)",
                "(200, 2) kali (2, 5) menjadi (200, 5), lalu kali (5, 3) menjadi (200, "
                "3): satu baris per sampel, satu kolom per neuron keluaran.",
                right=True,
            ),
        ),
    ),
    Question(
        "06.softmax",
        "Skor tiga kelas adalah (2, 1, −1). Ketiganya ditambah 10. Apa yang terjadi "
        "dengan hasil softmax-nya?",
        (
            Option(
                "Semuanya naik, karena semua skornya naik.",
                "Tidak mungkin naik semua: jumlah ketiga peluang itu selalu 1.",
            ),
            Option(
                "Tetap sama.",
                "Setiap pembilang dikalikan e¹⁰, penyebutnya juga. Hanya selisih skor "
                "yang menentukan.",
                right=True,
            ),
            Option(
                "Peluang terbesar makin mendekati 1.",
                "Itu yang terjadi kalau skornya dikalikan 10, karena selisihnya "
                "membesar. Ditambah 10, selisihnya tetap.",
            ),
            Option(
                "Ketiganya menjadi hampir sama besar.",
                "Ketiganya memang menjadi bilangan besar, tetapi softmax menghitung "
                "perbandingannya, dan itu tidak berubah.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "06.neurons",
        "Satu neuron menarik satu garis, dan itu tidak cukup untuk XOR. Sekarang di "
        "depan neuron keluaran boleh ada satu lapisan tersembunyi. Paling sedikit "
        "berapa neuron di lapisan itu supaya keempat titik XOR benar?",
        {
            "1 neuron": 1,
            "2 neuron": 2,
            "3 neuron": 3,
            "4 neuron, satu untuk setiap titik": 4,
        },
        "Dua garis sejajar sudah cukup: yang satu memotong sudut (0, 0), yang lain "
        "memotong sudut (1, 1). Neuron keluaran tinggal bertanya apakah sebuah titik "
        "ada di antara keduanya.",
    ),
    Guess(
        "06.bend",
        "Jaringan dengan tiga lapisan tersembunyi, masing-masing 8 neuron, dilatih "
        "pada data XOR. Namun, fungsi aktivasinya dicabut: keluaran setiap neuron "
        "tersembunyi sama dengan skornya. Berapa kira-kira akurasinya?",
        {
            "Hampir 100%: ada 24 neuron": 1.0,
            "Sekitar 75%: lumayan, tetapi kurang halus": 0.75,
            "50%: sama dengan melempar koin": 0.5,
        },
        "Tanpa fungsi aktivasi, lapisan-lapisan itu melebur menjadi satu: jaringannya "
        "sama dengan satu neuron per kelas, dan batasnya satu garis lurus. Garis yang "
        "lebih baik daripada 50% memang ada, tetapi titik yang dijawabnya salah dengan "
        "yakin membuat cross-entropy lebih besar daripada menjawab 0,5 di mana-mana.",
    ),
)

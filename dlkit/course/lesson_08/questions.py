"""Lesson 08's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "08.fair",
        "Kamu mengganti lapisan tersembunyi dari 4 menjadi 8 neuron, sekaligus "
        "learning rate dari 0,1 menjadi 0,3. Loss data uji turun. Apa yang boleh kamu "
        "simpulkan?",
        (
            Option(
                "Jaringan yang lebih lebar lebih baik untuk data ini.",
                "Mungkin saja, tetapi mungkin juga learning rate-nya yang menolong. "
                "Apa lagi yang berubah di percobaan itu?",
            ),
            Option(
                "Learning rate 0,3 lebih baik daripada 0,1.",
                "Mungkin saja, tetapi lebarnya juga berubah. Satu percobaan tidak bisa "
                "menjawab dua pertanyaan.",
            ),
            Option(
                "Kali ini susunan barunya lebih baik, tetapi sebabnya belum diketahui.",
                "Dua hal berubah bersama. Untuk tahu sebabnya, ubah satu per satu; dan "
                "ulangi dengan beberapa seed, sebab ini baru satu pelatihan.",
                right=True,
            ),
            Option(
                "Keduanya menolong, masing-masing separuh dari penurunannya.",
                "Dari satu percobaan pembagiannya tidak kelihatan. Bisa jadi yang satu "
                "menolong banyak dan yang lain malah mengganggu.",
            ),
        ),
    ),
    Question(
        "08.sum",
        "Untuk XOR tanpa lapisan tersembunyi, fitur x₁x₂ menolong, sedangkan fitur "
        "x₁ + x₂ tidak. Mengapa?",
        (
            Option(
                "x₁ + x₂ sudah bisa dibuat dari bobot x₁ dan bobot x₂.",
                "Skor dengan x₁ + x₂ sebagai fitur ketiga tetap berbentuk "
                "w₁x₁ + w₂x₂ + b, jadi batasnya tetap garis lurus.",
                right=True,
            ),
            Option(
                "x₁ + x₂ nilainya lebih besar, sehingga pelatihannya divergen.",
                "Besarnya tidak jadi soal di sini; pelatihannya tidak divergen. Coba "
                "tulis skornya dan kumpulkan bobot tiap masukan.",
            ),
            Option(
                "x₁x₂ memberi tahu jaringan label setiap sampel.",
                "Fitur dihitung dari masukan saja, tanpa melihat label. Kebetulan "
                "tandanya berbeda di kedua kelas, dan bobotnya tetap harus dicari.",
            ),
            Option(
                "Perkalian menambah satu lapisan tersembunyi ke jaringan.",
                "Jaringannya tetap satu lapisan. Yang bertambah masukannya: satu kolom "
                "angka yang dihitung sebelum pelatihan.",
            ),
        ),
    ),
    Question(
        "08.seed",
        "Dua pengaturan dilatih dengan lima seed. Loss data uji P: 0,02; 0,40; 0,41; "
        "0,42; 0,45. Loss data uji Q: 0,10; 0,11; 0,12; 0,13; 0,60. Mana yang kamu "
        "pilih?",
        (
            Option(
                "P, karena loss terkecil dari semuanya ada di sana.",
                "Itu satu seed yang mujur. Empat seed lainnya semua di atas 0,39.",
            ),
            Option(
                "P, karena loss terburuknya lebih kecil daripada milik Q.",
                "Satu seed Q memang gagal. Namun, lihat yang biasanya terjadi: berapa "
                "nilai tengah masing-masing?",
            ),
            Option(
                "Tidak ada bedanya: di keduanya ada seed yang baik dan yang buruk.",
                "Ada bedanya. Urutkan kelima loss, lalu bandingkan nilai yang di "
                "tengah.",
            ),
            Option(
                "Q, karena median loss-nya 0,12, sedangkan median P 0,41.",
                "Median menceritakan hasil yang biasa. Satu seed yang mujur atau gagal "
                "tidak menggesernya.",
                right=True,
            ),
        ),
    ),
    Question(
        "08.diagnosis",
        "Learning rate 3, aktivasi ReLU. Loss diam di 0,692, dan semua neuron di "
        "lapisan 2 selalu 0. Apa yang paling patut dicoba?",
        (
            Option(
                "Perbesar learning rate supaya keluar dari dataran.",
                "Turunan ReLU yang selalu 0 tetap nol, dan langkah sebesar apa pun "
                "dikali nol tidak berpindah. Kalau dilatih lagi dari awal, langkah "
                "yang lebih besar justru lebih mudah mematikan.",
            ),
            Option(
                "Perkecil learning rate, lalu latih lagi dari bobot awal.",
                "Langkah yang terlalu besarlah yang mematikannya. Dengan langkah kecil "
                "neuronnya tetap hidup, jadi gradiennya tidak habis.",
                right=True,
            ),
            Option(
                "Tambah epoch sampai loss-nya mau turun.",
                "Turunannya nol di semua sampel, jadi bobot di depan lapisan itu tidak "
                "berubah lagi, sebanyak apa pun epoch-nya.",
            ),
            Option(
                "Tambah sampel, karena datanya terlalu sedikit.",
                "Sampel baru di daerah yang sama pun memberi keluaran 0. Cari apa yang "
                "membuat skor neuronnya selalu negatif.",
            ),
        ),
    ),
    Question(
        "08.wider",
        "Jaringan 2-8-8-2 punya 114 parameter. Kedua lapisan tersembunyinya digandakan "
        "menjadi 2-16-16-2. Berapa parameternya sekarang?",
        (
            Option(
                "130: bertambah satu untuk setiap neuron baru.",
                "Setiap neuron baru membawa bias dan juga bobot dari semua neuron di "
                "lapisan sebelumnya.",
            ),
            Option(
                "228: dua kali semula.",
                "Bobot di antara kedua lapisan tersembunyi tidak sekadar menjadi dua "
                "kali: dari 8 · 8 menjadi 16 · 16.",
            ),
            Option(
                "354: lebih dari tiga kali semula.",
                "48 di lapisan pertama, 272 di lapisan kedua, 34 di lapisan keluaran.",
                right=True,
            ),
            Option(
                "456: empat kali semula.",
                "Hanya bobot di antara kedua lapisan tersembunyi yang menjadi empat "
                "kali. Bobot dari masukan, bobot ke keluaran, dan bias tidak.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "08.product",
        "Pada data XOR di panel ini, jaringan tanpa lapisan tersembunyi menjawab 96 "
        "dari 150 titik uji dengan benar. Sekarang ia diberi satu fitur lagi, yaitu "
        "hasil kali x₁x₂, tetap tanpa lapisan tersembunyi. Berapa titik uji yang "
        "dijawabnya benar?",
        {
            "Tetap 96: tanpa lapisan tersembunyi batasnya lurus": 96,
            "Sekitar 120: lumayan menolong": 120,
            "Sekitar 145: hampir semuanya": 145,
        },
        "Di kelas 1 kedua masukan berlawanan tanda, jadi x₁x₂ negatif; di kelas 0 "
        "positif. Di sepanjang sumbu x₁x₂ satu batas saja sudah cukup. Yang masih "
        "salah adalah titik yang diseberangkan derau.",
    ),
    Guess(
        "08.seeds",
        "Sebuah jaringan dengan 3 neuron tersembunyi dilatih sepuluh kali pada data "
        "spiral. Semuanya sama, kecuali seed bobot awalnya. Dari 150 titik uji, berapa "
        "selisih antara hasil terbaik dan hasil terburuk?",
        {
            "Kurang dari 10 titik": 0,
            "10 sampai 30 titik": 1,
            "Lebih dari 30 titik": 2,
        },
        "Bobot awal menentukan di lembah mana pelatihan berakhir, dan di jaringan "
        "sekecil ini banyak lembah yang buruk. Satu percobaan lebih banyak bercerita "
        "tentang seed-nya daripada tentang jaringannya.",
    ),
)

"""Lesson 11's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "11.loss",
        "Sebuah gambar berlabel 3. Jaringan memberi angka 8 peluang 0,9 dan angka 3 "
        "peluang 0,05. Berapa loss (cross-entropy) gambar ini?",
        (
            Option(
                "−ln 0,9 ≈ 0,11, karena 8 yang dijawab.",
                "Loss tidak melihat apa yang dijawab, tetapi berapa peluang bagi yang "
                "benar.",
            ),
            Option(
                "−ln 0,05 ≈ 3,0: yang dihitung peluang labelnya.",
                "Kecil sekali peluang bagi yang benar, jadi hukumannya besar.",
                right=True,
            ),
            Option(
                "1 − 0,05 = 0,95.",
                "Itu jarak peluangnya dari 1. Cross-entropy memakai logaritma: salah "
                "yang yakin dihukum jauh lebih berat.",
            ),
            Option(
                "Jumlah −ln dari kesepuluh peluang.",
                "Target one-hot mengalikan sembilan suku dengan 0; yang tersisa suku "
                "labelnya.",
            ),
        ),
    ),
    Question(
        "11.cell",
        "Di matriks konfusi, sel di baris 7 dan kolom 1 berisi 4. Apa artinya?",
        (
            Option(
                "Empat gambar angka 1 dijawab 7.",
                "Tertukar: baris menyebut labelnya, kolom menyebut jawabannya.",
            ),
            Option(
                "Angka 7 dan angka 1 empat kali muncul bersama.",
                "Tiap gambar hanya memuat satu angka. Yang dihitung pasangan label dan "
                "jawaban.",
            ),
            Option(
                "Empat gambar angka 7 dijawab 1.",
                "Baris labelnya, kolom jawabannya.",
                right=True,
            ),
            Option(
                "Ada empat kesalahan pada angka 7, dan satu pada angka 1.",
                "Kesalahan pada angka 7 adalah jumlah baris 7 di luar diagonal. Satu "
                "sel hanya menyebut satu arah tertukarnya.",
            ),
        ),
    ),
    Question(
        "11.column",
        "Kantor pos menyortir surat menurut angka yang dibaca jaringan. Dari semua "
        "surat yang masuk ke kotak 9, berapa bagian yang memang berangka 9? Apa "
        "yang kamu hitung dari matriks konfusi?",
        (
            Option(
                "Sel (9, 9) dibagi jumlah kolom 9.",
                "Kolom 9 berisi semua yang dijawab 9, apa pun labelnya.",
                right=True,
            ),
            Option(
                "Sel (9, 9) dibagi jumlah baris 9.",
                "Itu akurasi kelas 9: dari semua angka 9, berapa yang terbaca 9. Surat "
                "lain yang keliru masuk ke kotak 9 tidak terhitung di situ.",
            ),
            Option(
                "Jumlah diagonal dibagi jumlah seluruh matriks.",
                "Itu akurasi semua kelas sekaligus.",
            ),
            Option(
                "Sel (9, 9) dibagi jumlah seluruh matriks.",
                "Pembaginya terlalu banyak: hanya surat di kotak 9 yang ditanyakan.",
            ),
        ),
    ),
    Question(
        "11.mixed",
        "Urutan ke-64 piksel diacak, dengan cara yang sama di semua gambar, lalu "
        "jaringan dilatih dari awal. Akurasinya hampir tidak berubah. Mengapa?",
        (
            Option(
                "Karena Adam menemukan kembali urutan piksel yang asli.",
                "Tidak ada yang mencari urutan itu: jaringan tidak memerlukannya.",
            ),
            Option(
                "Karena gambar yang diacak tetap bisa dibaca mata.",
                "Bagi mata, gambar acak itu hanya bercak. Justru di situ beda kita "
                "dengan MLP.",
            ),
            Option(
                "Karena jaringannya menghafal data latih.",
                "Jaringan yang menghafal hasilnya buruk pada data uji. Di sini akurasi "
                "data ujilah yang hampir tidak berubah.",
            ),
            Option(
                "Karena bagi MLP tiap piksel masukan sendiri, tanpa tetangga.",
                "Ia tidak tahu piksel mana bersebelahan, jadi tidak ada yang hilang "
                "ketika letaknya diacak.",
                right=True,
            ),
        ),
    ),
    Question(
        "11.people",
        "Pada data uji 98% gambar dijawab benar. Kamu menggambar sepuluh angka di "
        "panel, dan hanya tujuh yang dijawab benar. Penjelasan mana yang paling masuk "
        "akal?",
        (
            Option(
                "Jaringannya overfitting, jadi akurasi data uji itu tidak benar.",
                "Akurasi itu benar, untuk orang-orang yang menulisnya. Overfitting "
                "terlihat sebagai hasil yang buruk pada data uji.",
            ),
            Option(
                "Data uji ditulis orang yang sama dengan data latih; tulisanmu lain.",
                "Akurasi hanya berlaku untuk data yang mirip dengan ujiannya.",
                right=True,
            ),
            Option(
                "Sepuluh gambar terlalu banyak untuk jaringan sekecil ini.",
                "Tiap gambar dijawab sendiri-sendiri. Banyaknya tidak berpengaruh.",
            ),
            Option(
                "Gambarmu bukan 8 × 8 piksel.",
                "Panel sudah menyeragamkannya menjadi 8 × 8, seperti data latih.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "11.same_network",
        "Jaringan yang sama, kini dengan 64 masukan dan 10 keluaran, dilatih dengan "
        "1.350 gambar angka. Pelatihannya tidak sampai satu detik. Berapa dari 447 "
        "gambar uji yang dijawabnya benar?",
        {
            "Kira-kira 1 dari 10: sama dengan asal tebak": 0.1,
            "Kira-kira 7 dari 10": 0.7,
            "Lebih dari 95 dari 100": 1.0,
        },
        "Tidak ada yang baru di dalamnya: neuron, aktivasi, softmax, backpropagation, "
        "mini-batch, semuanya sudah kamu kenal. Hanya masukannya 64, bukan 2.",
    ),
    Guess(
        "11.shift",
        "Semua gambar uji digeser satu piksel ke kanan. Bobot jaringan tidak diubah. "
        "Kira-kira berapa yang masih dijawab benar?",
        {
            "Masih lebih dari 95 dari 100": 1.0,
            "Kira-kira 8 dari 10": 0.8,
            "Kira-kira separuhnya": 0.5,
        },
        "Matamu tetap mengenali angkanya. Bagi jaringan, setiap tinta kini masuk lewat "
        "bobot yang salah: bobot milik piksel di sebelahnya.",
    ),
)

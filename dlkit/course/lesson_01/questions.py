"""Lesson 01's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "01.rule",
        "Aturan ongkir tadi punya satu angka, batas 0,75. Apa yang membuat Latihan 3 "
        "disebut machine learning, sedangkan Latihan 2 belum?",
        (
            Option(
                "Latihan 3 berhitung jauh lebih banyak daripada Latihan 2.",
                "Program biasa pun boleh banyak berhitung. Lihat dari mana angka "
                "batasnya datang di kedua latihan itu.",
            ),
            Option(
                "Di Latihan 3 batasnya dicari dari contoh yang berlabel.",
                "Kamu hanya menyediakan contoh dan cara mencarinya. Angkanya sendiri "
                "datang dari data.",
                right=True,
            ),
            Option(
                "Prediksi di Latihan 3 selalu benar, di Latihan 2 belum tentu.",
                "Hasil belajar juga bisa salah. Yang membedakan bukan betul salahnya, "
                "melainkan siapa yang menentukan angkanya.",
            ),
            Option(
                "Latihan 3 sudah memakai jaringan saraf, Latihan 2 belum.",
                "Di ketiga latihan itu tidak ada satu neuron pun. Machine learning "
                "lebih luas daripada jaringan saraf.",
            ),
        ),
    ),
    Question(
        "01.feature",
        "Pada data dua cincin, jarak dari warung kita hitung sendiri. Apa yang berbeda "
        "kalau datanya diberikan kepada jaringan saraf?",
        (
            Option(
                "Tidak ada fitur lagi; jaringan menghafal letak setiap rumah.",
                "Di panel titik-titiknya justru dipindahkan bersama-sama, tidak "
                "dihafal satu per satu. Apa yang dikerjakan lapisan tersembunyi?",
            ),
            Option(
                "Jaraknya tetap kita hitung, lalu jaringan yang memilih batasnya.",
                "Itu Latihan 3. Ke dalam jaringan di panel hanya masuk dua bilangan: "
                "letak ke timur dan letak ke utara.",
            ),
            Option(
                "Fitur yang berguna disusun oleh lapisan-lapisannya sendiri.",
                "Yang masuk hanya letak rumah. Selama pelatihan, lapisan tersembunyi "
                "menyusun fitur yang memisahkan kedua kelas.",
                right=True,
            ),
            Option(
                "Jaringan memakai rumus jarak yang sudah tersimpan di dalamnya.",
                "Tidak ada yang menyimpan Pythagoras di sana. Mula-mula isinya hanya "
                "bilangan acak.",
            ),
        ),
    ),
    Question(
        "01.unstructured",
        "Yang mana data tidak terstruktur?",
        (
            Option(
                "Rekaman suara pelanggan yang menelepon.",
                "Deretan bilangan yang satu per satu tidak berarti apa-apa: tidak ada "
                "kolom bernama yang langsung bisa dipakai.",
                right=True,
            ),
            Option(
                "Tabel harga beras di 38 provinsi.",
                "Setiap kolomnya punya nama dan arti: provinsi, tanggal, harga. Itu "
                "data yang terstruktur.",
            ),
            Option(
                "Daftar nilai siswa yang urutannya acak.",
                "Urutan barisnya tidak penting. Yang penting, setiap kolomnya punya "
                "arti: nama, mata pelajaran, nilai.",
            ),
            Option(
                "Catatan suhu setiap jam yang banyak kosongnya.",
                "Data yang bolong memang merepotkan, tetapi kolomnya tetap jelas: jam "
                "dan suhu.",
            ),
        ),
    ),
    Question(
        "01.deep",
        "Apa arti kata “deep” (dalam) pada deep learning?",
        (
            Option(
                "Komputernya memahami data secara mendalam.",
                "Jaringan tidak memahami seperti manusia. Kata itu menyebut bentuk "
                "jaringannya.",
            ),
            Option(
                "Pelatihannya diulang sangat banyak kali.",
                "Jaringan dengan satu lapisan pun bisa dilatih ribuan epoch, dan tetap "
                "tidak dalam.",
            ),
            Option(
                "Datanya digali sampai ke bagian yang tersembunyi.",
                "Yang tersembunyi adalah lapisannya: letaknya di tengah, bukan di "
                "depan atau di belakang. Datanya tidak menyembunyikan apa-apa.",
            ),
            Option(
                "Jaringannya punya banyak lapisan.",
                "Setiap lapisan mengolah hasil lapisan di depannya, dari fitur yang "
                "sederhana sampai yang rumit.",
                right=True,
            ),
        ),
    ),
    Question(
        "01.when",
        "Sebuah koperasi punya tabel 60 pinjaman, dan pengurusnya harus bisa "
        "menjelaskan setiap keputusan. Langkah pertama mana yang paling masuk akal?",
        (
            Option(
                "Jaringan dengan banyak lapisan, karena paling akurat.",
                "Keunggulan itu muncul pada data yang rumit dan banyak. Di sini "
                "datanya sedikit, dan alasannya harus bisa dijelaskan.",
            ),
            Option(
                "Beberapa aturan sederhana dari kolom yang sudah jelas.",
                "Datanya sedikit, kolomnya sudah berarti, dan setiap keputusannya "
                "mudah dijelaskan.",
                right=True,
            ),
            Option(
                "Mengubah tabelnya menjadi gambar supaya bisa dipelajari.",
                "Kolom yang sudah punya arti malah hilang artinya. Data yang "
                "terstruktur justru lebih mudah.",
            ),
            Option(
                "Menunggu sampai ada komputer yang jauh lebih cepat.",
                "Enam puluh baris selesai dihitung dalam sekejap di laptop apa pun. "
                "Bukan itu kendalanya.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "01.untangle",
        "Dua kelas titik saling melilit seperti spiral. Garis lurus di gambar Masukan "
        "hanya menaruh 57,5% titik di sisi yang benar. Di gambar terakhir, sesudah "
        "jaringannya selesai belajar, berapa persen?",
        {
            "Tetap sekitar 57,5%: garis lurus ya garis lurus": 0.575,
            "Sekitar 80%: sebagian besar terurai": 0.8,
            "100%: kedua kelasnya terurai seluruhnya": 1.0,
        },
        "Garisnya tetap lurus; yang berubah letak titik-titiknya. Setiap lapisan "
        "memindahkan semua titik, sampai di lapisan terakhir kedua kelasnya terpisah.",
    ),
    Guess(
        "01.line",
        "Rumah di cincin dalam mendapat ongkir gratis, rumah di cincin luar tidak. "
        "Kalau peta itu hanya boleh dibelah dengan satu garis lurus, paling banyak "
        "berapa persen rumah yang bisa benar?",
        {
            "Sekitar 50%, sama dengan melempar koin": 0.5,
            "Sekitar 70%": 0.7,
            "Sekitar 90%, asal garisnya pas": 0.9,
        },
        "Garis yang terbaik menyinggung cincin dalam: semua rumah dekat benar, dan "
        "sepertiga rumah jauh ikut benar di balik garis. Separuh ditambah sepertiga "
        "dari separuh itu kira-kira dua pertiga.",
    ),
)

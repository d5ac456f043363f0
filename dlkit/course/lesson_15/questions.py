"""Lesson 15's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "15.frequent",
        "Dari 1.000 kiriman sebuah toko, 950 tiba utuh. Sebuah model menebak kiriman "
        "mana yang rusak, dan akurasi data ujinya 95%. Apa artinya?",
        (
            Option(
                "Modelnya bagus: hanya 5% yang salah.",
                "Model yang selalu menjawab “utuh” juga salah 5%, tanpa belajar apa "
                "pun.",
            ),
            Option(
                "Modelnya overfitting, karena akurasinya terlalu tinggi.",
                "Overfitting terlihat dari beda data latih dan data uji. Di sini yang "
                "perlu dilihat acuannya.",
            ),
            Option(
                "Belum tentu ada yang dipelajari: acuannya juga 95%.",
                "Lihat matriks konfusinya: berapa kiriman rusak yang ia temukan?",
                right=True,
            ),
            Option(
                "Datanya terlalu sedikit untuk disimpulkan.",
                "Seribu kiriman cukup banyak. Yang kurang adalah pembandingnya.",
            ),
        ),
    ),
    Question(
        "15.leak",
        "Budi menstandardisasi seluruh tabelnya lebih dulu, baru membaginya menjadi "
        "data latih, validasi, dan uji. Apa yang keliru?",
        (
            Option(
                "Rata-ratanya ikut dihitung dari data uji, jadi data uji tidak lagi "
                "tersembunyi.",
                "Bagi dulu, lalu ukur rata-rata dan simpangan baku dari data latih.",
                right=True,
            ),
            Option(
                "Tidak ada, sebab labelnya tidak ikut dipakai.",
                "Fitur data uji pun keterangan tentang data uji. Pada data sungguhan "
                "yang baru, keterangan itu belum ada.",
            ),
            Option(
                "Standardisasi hanya boleh untuk data latih.",
                "Data yang lain juga harus diubah, dengan angka dari data latih.",
            ),
            Option(
                "Seharusnya label juga distandardisasi.",
                "Label kelas hanya nama yang ditulis sebagai bilangan.",
            ),
        ),
    ),
    Question(
        "15.split",
        "Kamu memotret 30 tanaman, masing-masing 10 foto, lalu membagi ke-300 foto itu "
        "secara acak menjadi data latih dan data uji. Akurasi data ujinya 99%. Mengapa "
        "angka itu terlalu indah?",
        (
            Option(
                "Karena 300 foto terlalu sedikit untuk deep learning.",
                "Sedikitnya data biasanya menurunkan akurasi, bukan menaikkannya.",
            ),
            Option(
                "Karena foto dari tanaman yang sama ada di kedua bagian.",
                "Model cukup mengenali tanamannya. Bagilah menurut tanaman: semua foto "
                "satu tanaman masuk ke satu bagian.",
                right=True,
            ),
            Option(
                "Karena pembagiannya acak; seharusnya urut menurut tanggal.",
                "Acak tidak salah. Yang harus diacak tanamannya, bukan fotonya.",
            ),
            Option(
                "Karena data ujinya tidak distandardisasi.",
                "Tanpa standardisasi akurasinya justru cenderung turun.",
            ),
        ),
    ),
    Question(
        "15.twice",
        "Akurasi validasimu 97%, akurasi data ujimu 90%. Kamu mengubah setelan sampai "
        "akurasi data uji menjadi 95%. Angka mana yang jujur untuk kartu model?",
        (
            Option(
                "95%, sebab itu hasil model yang terakhir.",
                "Setelan itu dipilih karena data ujinya. Angka itu sebagian nasib.",
            ),
            Option(
                "97%, sebab data validasi tidak dipakai melatih.",
                "Data validasi dipakai memilih, jadi angkanya terlalu baik.",
            ),
            Option(
                "Rata-rata ketiganya, 94%.",
                "Rata-rata dari angka yang terlalu baik tetap terlalu baik.",
            ),
            Option(
                "90% untuk model yang pertama; model yang baru perlu data uji yang "
                "baru.",
                "Data uji mengukur sekali. Sesudah dipakai memilih, ia data validasi.",
                right=True,
            ),
        ),
    ),
    Question(
        "15.torch",
        "Kamu memindahkan jaringanmu ke PyTorch. Bagian mana dari pelajaran 07 yang "
        "tidak perlu kamu tulis lagi?",
        (
            Option(
                "Propagasi maju.",
                "Propagasi maju tetap kamu tulis, sebab di situlah susunan "
                "jaringannya.",
            ),
            Option(
                "Propagasi mundur.",
                "Diferensiasi otomatis menghitung gradiennya dari propagasi maju.",
                right=True,
            ),
            Option(
                "Fungsi loss.",
                "Loss tetap kamu pilih; kerangka kerja hanya menyediakannya.",
            ),
            Option(
                "Pembagian data latih, validasi, dan uji.",
                "Kerangka kerja mana pun tidak tahu mana data yang harus "
                "disembunyikan.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "15.test",
        "Beberapa jaringan dicoba, dan yang dipilih menjawab benar 30 dari 30 bunga "
        "validasi. Ada 30 bunga uji yang belum pernah dibuka. Kira-kira berapa yang "
        "dijawabnya benar?",
        {
            "30 juga: ia sudah sempurna": 1.0,
            "Sekitar 27": 0.9,
            "Sekitar 20": 2 / 3,
        },
        "Bunganya hanya 30: satu bunga saja sudah 3,3%, jadi nilainya mudah berubah "
        "kalau bunganya lain. Apalagi bunga validasi ikut memilih jaringannya, jadi "
        "nilainya di situ cenderung terlalu baik.",
    ),
    Guess(
        "15.units",
        "Satu dari empat ukuran bunga itu ditulis dalam mikrometer, yang lain tetap "
        "cm: 51.000, bukan 5,1. Isinya sama saja. Jaringan yang sama dilatih lagi, "
        "tetapi angkanya masuk apa adanya. (Kalau semuanya dalam cm, cara itu pun "
        "benar 30 dari 30.) Berapa dari 30 bunga validasi yang dijawabnya benar?",
        {
            "30 juga: isinya kan sama": 30,
            "Sekitar 25": 25,
            "11, sama seperti selalu menjawab satu jenis": 11,
        },
        "Satu kolom sebesar itu membuat semua neuron jenuh: keluarannya menempel di −1 "
        "atau 1 untuk bunga apa pun. Karena itu setiap fitur disamakan dulu skalanya.",
    ),
)

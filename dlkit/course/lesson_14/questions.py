"""Lesson 14's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "14.curve",
        "Pada kurva belajar angka tulisan tangan, pita MLP dan pita model linear "
        "bertumpuk sampai ratusan gambar. Apa artinya?",
        (
            Option(
                "MLP-nya rusak: seharusnya ia selalu di atas.",
                "Tidak ada yang rusak. Keunggulan jaringan tidak datang dengan "
                "sendirinya; ia harus dibayar dengan data.",
            ),
            Option(
                "Dengan data sesedikit itu, undian gambar latih lebih menentukan "
                "daripada pilihan modelnya.",
                "Selisih rata-ratanya lebih kecil daripada sebaran antarseed, jadi "
                "satu latihan saja tidak bisa memutuskan siapa yang lebih baik.",
                right=True,
            ),
            Option(
                "Kedua model menjawab semua gambar dengan cara yang sama.",
                "Akurasi yang sama tidak berarti jawaban yang sama: yang salah bisa "
                "gambar yang lain.",
            ),
            Option(
                "Data ujinya terlalu sedikit untuk mengukur apa pun.",
                "Data ujinya 447 gambar, dan cukup untuk melihat kenaikan dari "
                "puluhan persen sampai di atas 95%.",
            ),
        ),
    ),
    Question(
        "14.width",
        "Sebuah jaringan punya dua lapisan tersembunyi yang besar. Lebar keduanya "
        "digandakan. Kira-kira berapa kali hitungan di antara kedua lapisan itu?",
        (
            Option(
                "2 kali.",
                "Kalau hanya satu lapisan yang melebar, benar 2 kali. Di sini kedua "
                "ujung sambungannya bertambah.",
            ),
            Option(
                "3 kali.",
                "Angka 3 di rumus berasal dari maju dan mundur, bukan dari lebarnya.",
            ),
            Option(
                "4 kali.",
                "Banyaknya bobot hasil kali kedua lebar, jadi 2 kali 2.",
                right=True,
            ),
            Option(
                "8 kali.",
                "Bobot di antara dua lapisan hanya bergantung pada dua lebar, bukan "
                "tiga.",
            ),
        ),
    ),
    Question(
        "14.saturated",
        "Sebuah gambar dijawab 2 dengan peluang 99,99%. Gradien peluangnya hampir nol "
        "di semua piksel. Apa kesimpulan yang tepat?",
        (
            Option(
                "Tidak ada piksel yang penting untuk jawaban itu.",
                "Tutup bagian bawah gambarnya, dan peluangnya bisa jatuh. Pikselnya "
                "penting; hanya geseran kecil yang belum terasa.",
            ),
            Option(
                "Peluangnya jenuh: periksa gradien skornya, atau oklusi.",
                "Turunan peluang mengandung $p(1 - p)$, yang hampir nol kalau $p$ "
                "hampir 1. Skornya tidak ikut jenuh.",
                right=True,
            ),
            Option(
                "Backpropagation-nya keliru.",
                "Gradiennya memang sekecil itu; pemeriksaan gradien akan memberi angka "
                "yang sama.",
            ),
            Option(
                "Pelatihannya belum selesai.",
                "Justru sebaliknya: jaringan ini sudah sangat yakin.",
            ),
        ),
    ),
    Question(
        "14.map",
        "Peta saliensi sebuah jaringan tampak masuk akal: warnanya mengikuti bentuk "
        "angka. Apa yang sudah dibuktikannya?",
        (
            Option(
                "Bahwa jaringannya sudah belajar bentuk angka.",
                "Jaringan dengan label diacak tidak belajar bentuk angka apa pun, dan "
                "petanya juga mengikuti bentuk angka.",
            ),
            Option(
                "Bahwa jawabannya benar.",
                "Peta menjelaskan jawaban yang diberikan, benar atau salah.",
            ),
            Option(
                "Bahwa jaringannya tidak memakai tanda air.",
                "Satu peta bisa melewatkannya: yang dikali tinta selalu nol di pojok "
                "yang kosong, dan peta kelas lain mungkin tidak menunjuknya. Periksa "
                "semua kelas, juga gambar yang bertanda.",
            ),
            Option(
                "Belum apa-apa: bandingkan dulu dengan peta model yang pasti tidak "
                "tahu.",
                "Kalau model yang tidak tahu memberi peta yang serupa, peta itu "
                "bercerita tentang gambarnya, bukan tentang modelnya.",
                right=True,
            ),
        ),
    ),
    Question(
        "14.bias",
        "Sebuah model mengenali wajah dengan akurasi 96% pada data uji. Data uji itu "
        "diambil dengan cara yang sama dengan data latihnya: 9 dari 10 fotonya "
        "laki-laki. Apa yang paling perlu ditanyakan?",
        (
            Option(
                "Berapa akurasinya bagi laki-laki dan bagi perempuan, masing-masing?",
                "Data uji yang berat sebelah ikut menyembunyikan kesalahan: 100% bagi "
                "laki-laki dan 60% bagi perempuan pun memberi 96%.",
                right=True,
            ),
            Option(
                "Berapa banyak lapisan tersembunyinya?",
                "Susunan jaringan tidak memberi tahu siapa yang dirugikannya.",
            ),
            Option(
                "Apakah akurasi data latihnya juga 96%?",
                "Itu menjawab soal overfitting. Kalau data latih dan data uji "
                "sama-sama berat sebelah, selisih keduanya tidak menunjukkannya.",
            ),
            Option(
                "Apakah learning rate-nya sudah yang terbaik?",
                "Mungkin akurasinya naik sedikit lagi, tetapi tetap tidak jelas bagi "
                "siapa.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "14.data",
        "Model linear dan MLP (64 neuron tersembunyi) dilatih dengan 20 gambar angka "
        "saja, dua untuk tiap angka; lima kali, tiap kali gambarnya diundi lagi. "
        "Siapa yang rata-ratanya lebih baik pada 447 gambar uji?",
        {
            "MLP, lebih dari 5 poin persen di atas": 1,
            "Hampir sama: selisihnya paling banyak 5 poin": 0,
            "Model linear, lebih dari 5 poin persen di atas": -1,
        },
        "Dengan dua contoh untuk tiap angka, yang paling menentukan adalah contoh mana "
        "yang terundi. Sebaran antarseed lebih besar daripada selisih kedua model. "
        "Keunggulan MLP baru tampak kalau datanya banyak, dan itu pun kecil di sini.",
    ),
    Guess(
        "14.mark",
        "Di data latih, setiap angka 8 diberi satu piksel hitam di pojok kanan atas. "
        "Angka yang lain tidak diubah. Sesudah dilatih, berapa bagian angka 8 tanpa "
        "tanda itu yang masih dikenali sebagai 8?",
        {
            "Hampir semuanya: bentuk angkanya tetap sama": 2,
            "Kira-kira separuhnya": 1,
            "Kurang dari seperempatnya": 0,
        },
        "Satu piksel itu cukup untuk membedakan semua angka 8 di data latih, jadi "
        "bentuknya hampir tidak perlu dipelajari. Begitu tandanya hilang, hilang pula "
        "alasan menjawab 8.",
    ),
)

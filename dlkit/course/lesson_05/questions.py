"""Lesson 05's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "05.slow",
        "Loss mulai dari 0,7. Sesudah 100 epoch ia baru sampai 0,66, dan kurvanya "
        "masih turun sedikit demi sedikit. Apa yang paling patut dicoba dulu?",
        (
            Option(
                "Memperkecil learning rate, supaya langkahnya lebih teliti.",
                "Kurvanya sudah mulus, jadi ketelitian bukan soalnya. Langkah yang "
                "lebih kecil membuatnya lebih lambat lagi.",
            ),
            Option(
                "Memperbesar learning rate, misalnya sepuluh kali.",
                "Turun pelan tanpa naik turun berarti langkahnya masih jauh dari "
                "batas. Sepuluh kali lebih besar cukup aman untuk dicoba.",
                right=True,
            ),
            Option(
                "Berhenti melatih, karena loss-nya sudah konvergen.",
                "Konvergen berarti loss-nya mendatar. Yang ini masih turun: ia belum "
                "sampai, ia hanya lambat.",
            ),
            Option(
                "Menambah neuron, karena modelnya terlalu kecil.",
                "Mungkin saja modelnya terlalu kecil, tetapi itu belum terlihat: "
                "kurvanya belum mendatar. Periksa dulu langkahnya.",
            ),
        ),
    ),
    Question(
        "05.factor",
        "Sebuah model hanya punya satu bobot, dan loss-nya 4w². Mana yang membawa w "
        "ke 0?",
        (
            Option(
                "Learning rate 0,2.",
                "Pengalinya 1 − 2 · 0,2 · 4 = −0,6. Tandanya berganti-ganti, tetapi "
                "ukurannya menyusut.",
                right=True,
            ),
            Option(
                "Learning rate 0,25.",
                "Hitung pengalinya: 1 − 2 · 0,25 · 4 = −1. Dengan pengali itu w "
                "melompat bolak-balik selamanya di antara dua tempat.",
            ),
            Option(
                "Learning rate 0,5.",
                "Hitung pengalinya: 1 − 2 · 0,5 · 4 = −3. Setiap langkah membuat w "
                "tiga kali lebih jauh dari 0.",
            ),
            Option(
                "Learning rate 1.",
                "Pada loss w² pun 1 sudah tepat di batas. Kalau lembahnya empat kali "
                "lebih curam, batasnya menjadi lebih kecil atau lebih besar?",
            ),
        ),
    ),
    Question(
        "05.epoch",
        "Sebuah kumpulan data berisi 200 sampel. Model dilatih 50 epoch. Berapa kali "
        "setiap sampel dipakai?",
        (
            Option(
                "1 kali: setiap sampel cukup dipakai sekali.",
                "Sekali dipakai untuk setiap epoch, dan epoch-nya lebih dari satu.",
            ),
            Option(
                "4 kali: 200 sampel dibagi 50 epoch.",
                "Sampelnya tidak dibagi-bagi di antara epoch: setiap epoch melewati "
                "semuanya.",
            ),
            Option(
                "200 kali: sebanyak sampelnya.",
                "200 adalah banyaknya sampel yang dilewati dalam satu epoch. Setiap "
                "sampel sendiri dilewati berapa kali?",
            ),
            Option(
                "50 kali: sebanyak epoch-nya.",
                "Satu epoch melewati seluruh kumpulan data satu kali, jadi setiap "
                "sampel dipakai satu kali per epoch.",
                right=True,
            ),
        ),
    ),
    Question(
        "05.product",
        "Learning rate 0,1 selama 500 epoch dan learning rate 1 selama 50 epoch "
        "memberi loss yang hampir sama. Bagaimana dengan learning rate 50 selama 1 "
        "epoch?",
        (
            Option(
                "Hampir sama lagi, karena hasil kalinya tetap 50.",
                "Aturan hasil kali hanya berlaku selama langkahnya kecil. Dengan "
                "learning rate 5 selama 10 epoch saja aturan itu sudah gagal.",
            ),
            Option(
                "Hampir sama lagi, asal seed-nya juga sama.",
                "Seed yang sama membuat titik awalnya sama, tetapi tidak membuat "
                "langkah sebesar itu menjadi aman.",
            ),
            Option(
                "Jauh lebih buruk, karena langkahnya melompati lembah.",
                "Satu langkah raksasa mengikuti kemiringan di titik awal saja, padahal "
                "kemiringannya berubah di sepanjang jalan.",
                right=True,
            ),
            Option(
                "Lebih buruk, karena satu epoch belum melewati semua data.",
                "Satu epoch sudah melewati semua data, tepat satu kali. Yang salah "
                "adalah panjang langkahnya.",
            ),
        ),
    ),
    Question(
        "05.choose",
        "Pada satu seed, sapuan memberi loss paling kecil di learning rate 5, dan "
        "mulai 7 semuanya divergen. Apa pilihan yang paling baik?",
        (
            Option(
                "Memakai 7, supaya pelatihannya paling cepat.",
                "Yang divergen tidak sampai ke mana-mana, secepat apa pun ia berjalan.",
            ),
            Option(
                "Memakai sekitar 2, lalu mencobanya dengan beberapa seed.",
                "Ada jarak dari tempat yang divergen, dan beberapa seed menunjukkan "
                "apakah hasilnya bukan kebetulan.",
                right=True,
            ),
            Option(
                "Memakai 5, karena angkanya sudah terbukti terbaik.",
                "Itu baru satu percobaan, dan letaknya tepat di samping yang divergen. "
                "Apa yang terjadi kalau bobot awalnya lain?",
            ),
            Option(
                "Memakai 0,001, karena tidak mungkin divergen.",
                "Tidak divergen memang, tetapi lambat sekali: sesudah semua epoch "
                "habis, ia belum sampai. Ada banyak nilai di antaranya.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "05.bigger",
        "Dengan learning rate 1 dan 100 epoch, sebuah jaringan menurunkan loss-nya "
        "dari 0,638 ke 0,0144. Semua yang lain tetap, tetapi learning rate-nya "
        "dinaikkan menjadi 10. Di mana loss akhirnya?",
        {
            "Di bawah 0,0144: langkahnya lebih jauh, jadi lebih cepat sampai": 0,
            "Di antara 0,0144 dan 0,638: turun, tetapi tidak sejauh tadi": 1,
            "Di atas 0,638: lebih buruk daripada sebelum dilatih": 2,
        },
        "Langkahnya melompati lembah dan sering mendarat lebih tinggi daripada "
        "tempatnya berangkat. Loss-nya naik dan tidak turun lagi ke bawah loss awal. "
        "Keadaan itu disebut divergen.",
    ),
    Guess(
        "05.epochs",
        "Dengan learning rate 1, loss turun sampai 0,0638 dalam 50 epoch. Learning "
        "rate-nya sekarang 0,1, sepersepuluhnya. Kira-kira berapa epoch sampai "
        "loss-nya sekecil itu?",
        {
            "50 epoch: tempat yang dituju sama": 50,
            "100 epoch: agak lebih lama": 100,
            "500 epoch: sepuluh kali lebih lama": 500,
            "5.000 epoch: seratus kali lebih lama": 5000,
        },
        "Langkahnya sepersepuluh, jadi untuk menempuh jalan yang sama diperlukan "
        "sepuluh kali lebih banyak langkah. Ini berlaku selama langkahnya cukup kecil.",
    ),
)

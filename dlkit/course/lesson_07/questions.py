"""Lesson 07's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "07.backward",
        "Apa yang diteruskan dari lapisan ke lapisan dalam propagasi mundur?",
        (
            Option(
                "Masukan, yang dihitung kembali dari keluaran.",
                "Jaringan tidak diputar terbalik: masukannya sudah diketahui. Lihat "
                "lagi tahap ketiga di panel: angka mana yang baru muncul di sana?",
            ),
            Option(
                "Delta: seberapa besar andil setiap neuron dalam loss.",
                "Dari delta di belakangnya dan bobot di antaranya, setiap neuron "
                "mendapat deltanya sendiri.",
                right=True,
            ),
            Option(
                "Bobot baru, mulai dari lapisan yang paling belakang.",
                "Selama mundur belum ada bobot yang berubah. Bobot baru bergeser "
                "sesudah semua gradien dihitung.",
            ),
            Option(
                "Label, supaya setiap neuron tahu jawaban yang benar.",
                "Hanya neuron keluaran yang dibandingkan dengan label. Tidak ada yang "
                "tahu berapa keluaran neuron tersembunyi seharusnya.",
            ),
        ),
    ),
    Question(
        "07.delta",
        "Sebuah neuron tersembunyi (sigmoid) punya keluaran 0,5. Bobotnya ke neuron "
        "keluaran −2, dan delta neuron keluaran itu 0,4. Berapa delta neuron "
        "tersembunyi itu?",
        (
            Option(
                "−0,8",
                "Itu −2 · 0,4: galatnya sudah mundur lewat bobot. Masih ada satu "
                "faktor, yaitu turunan sigmoid di neuron ini.",
            ),
            Option(
                "0,2",
                "Besarnya benar. Periksa tandanya: bobotnya negatif.",
            ),
            Option(
                "−0,4",
                "Yang dikalikan bukan keluarannya, melainkan turunan sigmoidnya, "
                "a · (1 − a).",
            ),
            Option(
                "−0,2",
                "−2 · 0,4 = −0,8, lalu dikali turunan sigmoid 0,5 · (1 − 0,5) = 0,25.",
                right=True,
            ),
        ),
    ),
    Question(
        "07.check",
        "Kamu menulis kode gradien sendiri, lalu membandingkannya dengan beda hingga. "
        "Galat relatifnya 0,3. Apa artinya?",
        (
            Option(
                "Kode gradienmu hampir pasti keliru.",
                "Untuk kode yang benar, galat relatifnya di bawah 0,0000001. "
                "Bandingkan gradiennya satu per satu untuk menemukan tempatnya.",
                right=True,
            ),
            Option(
                "Learning rate-nya terlalu besar.",
                "Learning rate baru dipakai saat bobot diperbarui. Pemeriksaan ini "
                "hanya membandingkan gradien, tanpa melangkah.",
            ),
            Option(
                "Jaringannya belum cukup lama dilatih.",
                "Kedua gradien dihitung pada bobot yang sama, jadi keduanya harus "
                "cocok, juga pada bobot awal.",
            ),
            Option(
                "Tidak apa-apa, sebab beda hingga hanya taksiran.",
                "Taksiran, tetapi sangat teliti. Di tabel panel kedua gradien sama "
                "sampai enam angka di belakang koma.",
            ),
        ),
    ),
    Question(
        "07.vanishing",
        "Sebuah jaringan punya delapan lapisan tersembunyi sigmoid. Sesudah banyak "
        "epoch, bobot lapisan terdepannya hampir tidak berubah. Apa sebabnya?",
        (
            Option(
                "Lapisan terdepan memakai learning rate yang lebih kecil.",
                "Semua bobot memakai learning rate yang sama. Yang berbeda adalah "
                "gradiennya.",
            ),
            Option(
                "Bobot lapisan terdepan sudah benar sejak awal.",
                "Bobot awalnya acak. Gradien yang kecil tidak selalu berarti sudah "
                "sampai.",
            ),
            Option(
                "Delta mengecil di setiap lapisan yang dilewatinya.",
                "Di setiap lapisan ia dikalikan turunan sigmoid, yang paling besar "
                "0,25. Sesudah delapan lapisan hampir tidak ada yang tersisa.",
                right=True,
            ),
            Option(
                "Delta tidak bisa mencapai lapisan sejauh itu.",
                "Delta sampai ke semua lapisan, berapa pun banyaknya. Soalnya, "
                "seberapa besar ia ketika sampai?",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "07.zero",
        "Sampel pertama adalah (0; 0), dan prediksi untuknya meleset. Lapisan pertama "
        "punya empat bobot: dua dari x₁ dan dua dari x₂. Menurut sampel ini, berapa di "
        "antaranya yang perlu digeser?",
        {
            "Keempatnya: prediksinya salah": 4,
            "Dua: yang menuju neuron yang paling salah": 2,
            "Tidak satu pun": 0,
        },
        "Kedua masukannya 0, jadi keempat bobot itu dikalikan 0. Digeser ke mana pun, "
        "prediksi untuk (0; 0) tetap. Gradien bobot adalah masukan kali delta; kalau "
        "masukannya 0, gradiennya 0. Bias dan bobot lapisan kedua tetap bisa belajar.",
    ),
    Guess(
        "07.depth",
        "Sebuah jaringan punya delapan lapisan tersembunyi sigmoid. Bandingkan delta "
        "di lapisan tersembunyi terdepan dengan delta di lapisan tersembunyi terakhir. "
        "Kira-kira berapa besarnya?",
        {
            "Kira-kira sama": 0,
            "Sepersepuluhnya": 1,
            "Seperseratusnya": 2,
            "Kurang dari sepersepuluh ribunya": 4,
        },
        "Setiap kali mundur satu lapisan, delta dikalikan turunan sigmoid, paling "
        "besar 0,25, dan bobotnya tidak cukup besar untuk mengimbanginya. Tujuh kali "
        "berturut-turut, faktor dari turunan saja paling besar 0,25⁷, kira-kira "
        "0,00006: hampir tidak ada yang tersisa.",
    ),
)

"""Lesson 13's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "13.row",
        "Kosakatanya enak, tidak, murah, bau, urut seperti itu. Bagaimana baris "
        "hitungan untuk “Tidak enak, tidak murah, titik!”?",
        (
            Option(
                "(1, 1, 1, 0)",
                "Kata “tidak” muncul dua kali, jadi kolomnya berisi 2.",
            ),
            Option(
                "(2, 1, 2, 1, 0)",
                "Kolomnya empat, sebanyak kosakata, dan urutannya menurut kosakata, "
                "bukan menurut kalimat.",
            ),
            Option(
                "(1, 2, 1, 0)",
                "Satu angka tiap kata kosakata. Kata “titik” tidak punya kolom.",
                right=True,
            ),
            Option(
                "(1, 2, 1, 0, 1)",
                "Kata “titik” tidak ada di kosakata, jadi tidak mendapat kolom.",
            ),
        ),
    ),
    Question(
        "13.score",
        "Sebuah model tanpa lapisan tersembunyi punya bias −0,5, bobot “enak” +0,7, "
        "dan bobot “banget” +0,4. Kata “sotonya” tidak dikenalnya. Apa jawabannya "
        "untuk “Sotonya enak banget”?",
        (
            Option(
                "Positif, sebab skornya 0,6.",
                "−0,5 + 0,7 + 0,4 = 0,6. Skor positif berarti peluangnya di atas 0,5.",
                right=True,
            ),
            Option(
                "Positif, sebab skornya 1,1.",
                "Biasnya belum ikut dijumlahkan.",
            ),
            Option(
                "Negatif, sebab satu katanya tidak dikenal.",
                "Kata yang tidak dikenal tidak menambah dan tidak mengurangi apa pun.",
            ),
            Option(
                "Tidak bisa dijawab, sebab ada kata yang tidak dikenal.",
                "Model selalu menjawab, bahkan untuk teks kosong. Kata yang tidak "
                "dikenal hanya tidak ikut dijumlahkan.",
            ),
        ),
    ),
    Question(
        "13.order",
        "Model hitungan kata (tanpa bigram) diberi “Filmnya lucu, tidak garing” dan "
        "“Filmnya garing, tidak lucu”. Apa jawabannya?",
        (
            Option(
                "Yang pertama positif, yang kedua negatif.",
                "Untuk itu model harus tahu kata mana yang diingkari. Di kantong kata "
                "urutan sudah hilang.",
            ),
            Option(
                "Keduanya negatif, sebab ada kata “tidak”.",
                "Satu kata saja tidak menentukan: semua bobot dijumlahkan.",
            ),
            Option(
                "Berbeda, tetapi arahnya tidak bisa ditebak.",
                "Kedua kalimat itu memuat kata-kata yang sama, masing-masing sekali.",
            ),
            Option(
                "Persis sama untuk keduanya.",
                "Barisnya sama, jadi skornya pasti sama, dengan lapisan tersembunyi "
                "sekalipun.",
                right=True,
            ),
        ),
    ),
    Question(
        "13.bigrams",
        "Mengapa bigram menolong kalimat yang memuat kata ingkar?",
        (
            Option(
                "Sebab kata “tidak” lalu selalu berbobot negatif.",
                "Justru tidak: “tidak” sendiri tetap tidak banyak berpihak.",
            ),
            Option(
                "Sebab “tidak bagus” dan “tidak mahal” mendapat bobot masing-masing.",
                "Yang satu negatif, yang lain positif. Dengan satu bobot saja untuk "
                "“tidak” itu mustahil.",
                right=True,
            ),
            Option(
                "Sebab kalimatnya menjadi lebih panjang.",
                "Yang bertambah kolomnya, bukan kalimatnya. Yang penting adalah arti "
                "kolom itu.",
            ),
            Option(
                "Sebab model lalu mengerti tata bahasa.",
                "Model hanya menghitung pasangan kata. Pasangan yang tidak pernah ada "
                "di data latih tetap tidak dikenal.",
            ),
        ),
    ),
    Question(
        "13.data",
        "“Kurang dari sejam sudah sampai” dijawab negatif, padahal itu pujian. Apa "
        "sebab yang paling mungkin?",
        (
            Option(
                "Learning rate-nya terlalu besar.",
                "Pelatihannya berjalan baik. Yang keliru kesimpulan yang ditarik dari "
                "datanya.",
            ),
            Option(
                "Kata “kurang” tidak ada di kosakata.",
                "Kalau begitu ia tidak memengaruhi skor sama sekali.",
            ),
            Option(
                "Di data latih “kurang” hanya muncul dalam keluhan.",
                "Model hanya tahu apa yang ada di datanya. Ia belum pernah melihat "
                "“kurang” yang netral.",
                right=True,
            ),
            Option(
                "Kalimatnya terlalu pendek untuk kantong kata.",
                "Panjangnya tidak masalah. Lihat batangnya di panel: kata mana yang "
                "paling menurunkan?",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "13.share",
        "Model hanya melihat kata apa saja yang ada, tanpa urutannya. Dari 10 kalimat "
        "yang belum pernah dilihatnya, kira-kira berapa yang dijawab benar?",
        {
            "5 dari 10: sama dengan melempar koin": 0.5,
            "8 dari 10": 0.8,
            "10 dari 10, atau hampir": 1.0,
        },
        "Banyak pujian dan keluhan ketahuan dari kata-katanya: “enak”, “ramah”, "
        "“kotor”, “kecewa”. Urutan kata jarang diperlukan, tetapi tidak selalu bisa "
        "diabaikan. Sisanya, 2 dari 10, akan kita selidiki.",
    ),
    Guess(
        "13.no",
        "Bobot di model ini paling jauh sekitar 0,9 dari nol. Bobot “pusing” misalnya "
        "−0,9. Berapa kira-kira bobot “nggak”?",
        {
            "Sekitar −0,9: kata ingkar adalah tanda keluhan": -1,
            "Dekat 0": 0,
            "Sekitar +0,9": 1,
        },
        "Di data latih “nggak” ada di 34 keluhan dan 38 pujian: “nggak enak”, tetapi "
        "juga “nggak mahal”. Sendirian kata itu tidak memihak. Yang memihak adalah "
        "“nggak” bersama kata sesudahnya.",
    ),
)

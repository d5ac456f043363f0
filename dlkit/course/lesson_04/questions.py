"""Lesson 04's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "04.sign",
        "Di titik w = 1, turunan loss terhadap w adalah −3. Learning rate-nya 0,1. "
        "Berapa w sesudah satu langkah gradient descent?",
        (
            Option(
                "0,7, karena turunannya negatif.",
                "Turunan negatif berarti loss turun kalau w dinaikkan. Melangkah "
                "melawan tanda turunan berarti w naik.",
            ),
            Option(
                "1,3, karena loss turun kalau w dinaikkan.",
                "1 − 0,1 · (−3) = 1,3. Dua tanda minus itu saling menghapus.",
                right=True,
            ),
            Option(
                "0,9, karena setiap langkah panjangnya 0,1.",
                "Learning rate bukan panjang langkah, melainkan pengalinya. Kalikan "
                "dulu dengan turunannya, dan perhatikan tandanya.",
            ),
            Option(
                "4, karena w digeser sejauh turunannya.",
                "Arahnya benar, jauhnya belum: turunan masih dikalikan learning rate.",
            ),
        ),
    ),
    Question(
        "04.zero",
        "Di sebuah titik gradiennya tepat nol. Apa yang pasti?",
        (
            Option(
                "Loss di situ nol, jadi semua prediksi benar.",
                "Gradien nol berarti tanahnya datar, bukan bahwa loss-nya nol. Di "
                "pelana (0; 0) tadi gradiennya nol, loss-nya 1.",
            ),
            Option(
                "Titik itu minimum global.",
                "Bisa juga minimum lokal, pelana, atau puncak: di semua tempat itu "
                "tanahnya datar.",
            ),
            Option(
                "Learning rate-nya terlalu kecil.",
                "Gradien bergantung pada tempat kita berdiri, bukan pada learning "
                "rate.",
            ),
            Option(
                "Langkah berikutnya tidak memindahkan titik itu.",
                "Learning rate berapa pun dikalikan nol tetap nol. Karena itu gradient "
                "descent berhenti di tempat datar, baik atau buruk.",
                right=True,
            ),
        ),
    ),
    Question(
        "04.minus",
        "Di rumus gradien `-2 / n * X.T @ (y - X @ w)` ada tanda minus di depan. Dari "
        "mana asalnya?",
        (
            Option(
                "Dari galatnya, yang di sini ditulis target − prediksi.",
                "Kalau ditulis prediksi − target, tanda minus itu hilang dan hasilnya "
                "sama. Minus yang membuat kita turun ada di langkahnya.",
                right=True,
            ),
            Option(
                "Dari arah langkahnya, karena kita ingin turun.",
                "Minus itu ada di tempat lain: w − learning rate · gradien. Rumus ini "
                "baru menghitung gradiennya.",
            ),
            Option(
                "Dari kuadrat, karena turunan kuadrat selalu negatif.",
                "Turunan kuadrat bisa positif dan bisa negatif: 2 kali yang "
                "dikuadratkan.",
            ),
            Option(
                "Dari aturan bahwa gradien harus negatif.",
                "Gradien boleh positif: itu berarti loss naik kalau bobotnya "
                "dinaikkan.",
            ),
        ),
    ),
    Question(
        "04.two_runs",
        "Dua orang mencari garis untuk data yang sama dengan MSE. Titik awal mereka "
        "berbeda, learning rate-nya cukup kecil, langkahnya cukup banyak. Bagaimana "
        "hasilnya?",
        (
            Option(
                "Berbeda: titik awal menentukan lembah tempat mereka sampai.",
                "Itu benar kalau lembahnya lebih dari satu. Berapa lembah di permukaan "
                "loss sebuah garis?",
            ),
            Option(
                "Berbeda: yang mulai dari loss lebih kecil mendapat garis lebih baik.",
                "Ia sampai lebih cepat, tetapi tempat yang dituju sama.",
            ),
            Option(
                "Hampir sama: permukaan loss sebuah garis hanya punya satu dasar.",
                "Mangkuk hanya punya satu titik terendah. Dari mana pun mulainya, "
                "semua jalan menuju ke sana.",
                right=True,
            ),
            Option(
                "Sama persis sejak langkah pertama, karena datanya sama.",
                "Gradien bergantung pada tempat berdiri. Dari titik awal yang "
                "berbeda, langkah pertamanya pun berbeda.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "04.steps",
        "Titik di panel turun 30 langkah ke dasar lembah. Learning rate-nya tidak "
        "diubah-ubah. Dibandingkan dengan langkah ke-1, sepanjang apa langkah ke-10?",
        {
            "Lebih pendek": -1,
            "Sama panjang, karena learning rate-nya sama": 0,
            "Lebih panjang, karena makin lama makin laju": 1,
        },
        "Panjang langkah adalah learning rate kali kecuraman tanah. Makin dekat ke "
        "dasar, tanahnya makin landai, jadi langkahnya memendek sendiri.",
    ),
    Guess(
        "04.valley",
        "Permukaan ini punya dua lembah, dan yang kiri lebih dalam. Titiknya mulai di "
        "lereng sebelah kanan, lalu turun 200 langkah dengan learning rate 0,1. Di "
        "mana ia berakhir?",
        {
            "Di lembah kiri, karena loss di sana paling kecil": -1,
            "Di punggung bukit di antara kedua lembah": 0,
            "Di lembah kanan, yang lebih dangkal": 1,
        },
        "Gradient descent hanya merasakan tanah di bawah kakinya. Ia tidak tahu ada "
        "lembah lain yang lebih dalam di balik bukit.",
    ),
)

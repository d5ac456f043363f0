"""Lesson 09's quiz and predictions."""

from dlkit.course.questions import Guess, Option, Question

QUIZ = (
    Question(
        "09.steps",
        "Data latihnya 1.000 sampel, ukuran batch 30. Berapa kali bobot diperbarui "
        "dalam satu epoch?",
        (
            Option(
                "30 kali, satu kali untuk setiap sampel di dalam batch.",
                "30 itu isi satu batch, dan satu batch memberi satu langkah. Hitung "
                "berapa batch yang diperlukan untuk 1.000 sampel.",
            ),
            Option(
                "33 kali, karena 1.000 dibagi 30 adalah 33 sisa 10.",
                "Sepuluh sampel sisanya juga harus dilihat; kalau tidak, epoch-nya "
                "belum lengkap.",
            ),
            Option(
                "34 kali: 33 batch penuh dan satu batch berisi 10.",
                "Batch terakhir boleh lebih kecil; gradiennya dibagi dengan 10, "
                "bukan 30.",
                right=True,
            ),
            Option(
                "1 kali, karena satu epoch selalu berarti satu langkah.",
                "Itu kalau setiap langkah memakai seluruh data. Satu epoch berarti "
                "semua sampel dilihat satu kali, berapa pun langkahnya.",
            ),
        ),
    ),
    Question(
        "09.noise",
        "Dengan batch 1, loss turun cepat sekali, lalu naik turun dan tidak mau "
        "tenang. Mana yang paling mungkin menenangkannya?",
        (
            Option(
                "Memperbesar batch, atau memperkecil learning rate.",
                "Batch besar membuat arahnya lebih teliti, learning rate kecil membuat "
                "setiap kekeliruan berakibat kecil.",
                right=True,
            ),
            Option(
                "Menambah epoch, sampai gradiennya menjadi nol.",
                "Gradien satu sampel tidak menjadi nol di dasar: setiap sampel menarik "
                "ke arahnya sendiri, berapa pun epoch-nya.",
            ),
            Option(
                "Memperbesar momentum, supaya langkahnya lebih jauh.",
                "Langkah yang menumpuk memperbesar guncangannya. Di dekat dasar, yang "
                "diperlukan justru langkah yang lebih pendek.",
            ),
            Option(
                "Berhenti mengacak urutan sampel, supaya arahnya tetap.",
                "Urutan yang tetap tidak membuat satu sampel mewakili semuanya; "
                "guncangannya hanya menjadi berulang.",
            ),
        ),
    ),
    Question(
        "09.velocity",
        "Momentum 0,5 dan gradiennya selalu 4. Kecepatannya mulai dari 0. Berapa "
        "kecepatannya sesudah tiga langkah?",
        (
            Option(
                "12, karena 4 + 4 + 4.",
                "Begitu kalau kecepatan lama tidak berkurang. Kalikan dulu dengan 0,5 "
                "sebelum gradiennya ditambahkan.",
            ),
            Option(
                "4, karena gradiennya tidak berubah.",
                "Itu SGD tanpa ingatan. Kecepatan menyimpan sebagian dari langkah "
                "sebelumnya.",
            ),
            Option(
                "0,5, karena 4 dibelah dua tiga kali.",
                "Yang dibelah dua hanya kecepatan lama; gradien yang baru ditambahkan "
                "utuh di setiap langkah.",
            ),
            Option(
                "7, lewat 4 dan 6.",
                "0,5 · 0 + 4 = 4, lalu 0,5 · 4 + 4 = 6, lalu 0,5 · 6 + 4 = 7. Makin "
                "lama makin dekat ke 8.",
                right=True,
            ),
        ),
    ),
    Question(
        "09.first_step",
        "Gradien dua bobot adalah 200 dan −0,02. Learning rate Adam 0,1. Kira-kira "
        "berapa bobot itu bergeser pada langkah pertama?",
        (
            Option(
                "−20 dan +0,002, sebanding dengan gradiennya.",
                "Itu langkah SGD: learning rate kali gradien. Adam masih membagi "
                "dengan besar gradien setiap bobot.",
            ),
            Option(
                "−0,1 dan +0,1.",
                "Pada langkah pertama gradien dibagi besarnya sendiri, jadi yang "
                "tersisa tandanya, dikalikan learning rate.",
                right=True,
            ),
            Option(
                "+0,1 dan −0,1.",
                "Besarnya benar, arahnya menaiki loss. Bobot bergeser melawan tanda "
                "gradiennya.",
            ),
            Option(
                "−0,1 dan 0, karena gradien kedua terlalu kecil.",
                "Yang kecil pun dibagi dengan besarnya sendiri, jadi langkahnya sama "
                "panjang dengan yang pertama.",
            ),
        ),
    ),
    Question(
        "09.compare",
        "Temanmu menulis: “Dengan learning rate 0,01, Adam kalah dari SGD. Jadi SGD "
        "lebih baik.” Apa tanggapan yang paling tepat?",
        (
            Option(
                "Benar, sebab learning rate-nya sudah dibuat sama.",
                "Angkanya sama, artinya berbeda: bagi SGD pengali gradien, bagi Adam "
                "kira-kira panjang langkahnya sendiri.",
            ),
            Option(
                "Keliru, sebab Adam selalu menang kalau epoch-nya cukup.",
                "Tidak ada yang selalu menang. Di arena dua minimum, Adam berhenti di "
                "lembah yang dangkal.",
            ),
            Option(
                "Belum tentu: cari dulu learning rate yang cocok bagi masing-masing.",
                "Baru sesudah keduanya memakai learning rate terbaiknya, hasilnya "
                "pantas dibandingkan.",
                right=True,
            ),
            Option(
                "Belum tentu: samakan dulu panjang langkah pertama keduanya.",
                "Langkah pertama hanya awal. Panjang langkah SGD berubah mengikuti "
                "kecuraman, panjang langkah Adam hampir tidak.",
            ),
        ),
    ),
)

GUESSES = (
    Guess(
        "09.direction",
        "Ada 60.000 sampel, dan kita masih jauh dari dasar lembah. Gradien dari 32 "
        "sampel yang diundi dibandingkan dengan gradien dari semuanya. Berapa sudut di "
        "antara kedua arah itu, biasanya?",
        {
            "Sekitar 90°: 32 sampel tidak tahu apa-apa": 90,
            "Sekitar 45°: setengah benar": 45,
            "Hanya beberapa derajat: hampir searah": 0,
        },
        "Ketelitian contoh acak ditentukan oleh berapa yang ditanya, bukan berapa "
        "bagian dari semuanya. Itu juga sebabnya hitung cepat berhasil.",
    ),
    Guess(
        "09.minima",
        "Permukaannya punya dua lembah. Yang dalam di kiri, tetapi SGD, momentum, dan "
        "Adam semuanya mulai di lereng kanan. Loss siapa yang paling kecil sesudah 60 "
        "epoch?",
        {
            "SGD: langkahnya paling hati-hati": 0,
            "Momentum: kecepatannya membawanya ke kiri": 1,
            "Adam: langkahnya paling cerdik": 2,
            "Sama saja: semuanya terjebak di kanan": -1,
        },
        "Kecepatan yang terkumpul di lereng membawa momentum melewati punggung bukit. "
        "SGD tidak punya kecepatan. Adam membagi langkahnya dengan besar gradien "
        "sebelumnya, jadi lereng yang curam tidak memberinya bekal.",
    ),
)

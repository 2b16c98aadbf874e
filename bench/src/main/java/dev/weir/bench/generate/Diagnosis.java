package dev.weir.bench.generate;

import java.util.List;
import java.util.Random;

/**
 * What brings a patient in, by its ICD-10-CM code.
 *
 * @param stay mean length of stay in days
 * @param risk how much it adds to the odds of coming back, as a logarithm
 * @param metabolic whether blood sugar is likely high
 * @param plan what a note says of the treatment
 */
record Diagnosis(String code, String title, int stay, double risk, boolean metabolic, String plan) {
    static final List<Diagnosis> ALL = List.of(
            new Diagnosis(
                    "I50.9", "Heart failure, unspecified", 6, 1.1, false, "furosemide 40 mg daily, fluid restriction"),
            new Diagnosis("I10", "Essential (primary) hypertension", 2, 0.0, false, "lisinopril 10 mg daily"),
            new Diagnosis(
                    "I21.4",
                    "Non-ST elevation myocardial infarction",
                    5,
                    0.7,
                    false,
                    "aspirin 81 mg, clopidogrel 75 mg"),
            new Diagnosis("I48.91", "Unspecified atrial fibrillation", 3, 0.5, false, "apixaban 5 mg twice daily"),
            new Diagnosis(
                    "E11.9",
                    "Type 2 diabetes mellitus without complications",
                    3,
                    0.3,
                    true,
                    "metformin 500 mg twice daily"),
            new Diagnosis(
                    "E11.65",
                    "Type 2 diabetes mellitus with hyperglycemia",
                    4,
                    0.8,
                    true,
                    "insulin glargine 20 units at night"),
            new Diagnosis(
                    "J18.9", "Pneumonia, unspecified organism", 5, 0.5, false, "ceftriaxone 1 g daily for five days"),
            new Diagnosis(
                    "J44.1",
                    "Chronic obstructive pulmonary disease with exacerbation",
                    5,
                    0.9,
                    false,
                    "prednisone 40 mg for five days"),
            new Diagnosis("J45.901", "Unspecified asthma with exacerbation", 2, 0.2, false, "albuterol as needed"),
            new Diagnosis(
                    "N39.0",
                    "Urinary tract infection, site not specified",
                    3,
                    0.1,
                    false,
                    "nitrofurantoin 100 mg twice daily"),
            new Diagnosis(
                    "N18.4",
                    "Chronic kidney disease, stage 4",
                    5,
                    0.9,
                    true,
                    "nephrology follow-up, low-potassium diet"),
            new Diagnosis("K35.80", "Unspecified acute appendicitis", 2, -0.6, false, "laparoscopic appendectomy"),
            new Diagnosis(
                    "K80.20",
                    "Calculus of gallbladder without cholecystitis",
                    2,
                    -0.4,
                    false,
                    "elective cholecystectomy"),
            new Diagnosis(
                    "M17.11",
                    "Unilateral primary osteoarthritis, right knee",
                    3,
                    -0.5,
                    false,
                    "total knee arthroplasty, physiotherapy"),
            new Diagnosis(
                    "S72.001A",
                    "Fracture of neck of right femur, initial encounter",
                    7,
                    0.4,
                    false,
                    "hemiarthroplasty, rehabilitation"),
            new Diagnosis(
                    "F32.9",
                    "Major depressive disorder, single episode, unspecified",
                    6,
                    0.5,
                    false,
                    "sertraline 50 mg daily"),
            new Diagnosis(
                    "G40.909",
                    "Epilepsy, unspecified, not intractable",
                    3,
                    0.4,
                    false,
                    "levetiracetam 500 mg twice daily"),
            new Diagnosis(
                    "C50.911",
                    "Malignant neoplasm of right female breast",
                    4,
                    0.3,
                    false,
                    "lumpectomy, oncology referral"),
            new Diagnosis(
                    "B20", "Human immunodeficiency virus disease", 5, 0.6, false, "bictegravir combination daily"),
            new Diagnosis(
                    "O80",
                    "Encounter for full-term uncomplicated delivery",
                    2,
                    -1.0,
                    false,
                    "routine postpartum care"));

    /** A diagnosis that fits the patient's sex and age. */
    static Diagnosis draw(Random random, boolean female, int age) {
        while (true) {
            var one = ALL.get(random.nextInt(ALL.size()));
            boolean fits = switch (one.code) {
                case "O80" -> female && age >= 18 && age <= 42;
                case "C50.911" -> female && age >= 30;
                case "I50.9", "I21.4", "I48.91", "J44.1", "N18.4", "M17.11", "S72.001A" -> age >= 45;
                case "E11.9", "E11.65", "I10" -> age >= 25;
                default -> true;
            };
            if (fits) {
                return one;
            }
        }
    }
}

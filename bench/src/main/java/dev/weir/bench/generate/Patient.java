package dev.weir.bench.generate;

import java.time.LocalDate;
import java.util.List;

/** A synthetic patient's stay. Its text form tells the record number alone, as a real one's should. */
record Patient(
        String mrn,
        String givenName,
        String familyName,
        boolean female,
        LocalDate birthDate,
        String street,
        Region.Town town,
        String phone,
        String email,
        String ssn,
        String card,
        String insurance,
        String occupation,
        String maritalStatus,
        LocalDate admitted,
        LocalDate discharged,
        Diagnosis diagnosis,
        int systolic,
        String bmi,
        String hba1c,
        boolean readmitted,
        String remarks) {

    static final List<String> COLUMNS = List.of(
            "mrn",
            "given_name",
            "family_name",
            "sex",
            "birth_date",
            "street",
            "city",
            "state",
            "zip",
            "phone",
            "email",
            "ssn",
            "card_number",
            "insurance_id",
            "occupation",
            "marital_status",
            "admission_date",
            "discharge_date",
            "diagnosis_code",
            "diagnosis",
            "length_of_stay",
            "systolic_bp",
            "bmi",
            "hba1c",
            "readmitted",
            "remarks");

    String name() {
        return givenName + " " + familyName;
    }

    int age() {
        return birthDate.until(admitted).getYears();
    }

    long stay() {
        return admitted.until(discharged, java.time.temporal.ChronoUnit.DAYS);
    }

    /** The cells in the order of {@link #COLUMNS}. */
    List<String> cells() {
        return List.of(
                mrn,
                givenName,
                familyName,
                female ? "F" : "M",
                birthDate.toString(),
                street,
                town.city(),
                Region.STATE,
                town.zip(),
                phone,
                email,
                ssn,
                card,
                insurance,
                occupation,
                maritalStatus,
                admitted.toString(),
                discharged.toString(),
                diagnosis.code(),
                diagnosis.title(),
                Long.toString(stay()),
                Integer.toString(systolic),
                bmi,
                hba1c,
                Boolean.toString(readmitted),
                remarks);
    }

    @Override
    public String toString() {
        return "Patient[" + mrn + "]";
    }
}

package dev.weir.detect;

import dev.weir.detect.bank.Iban;
import dev.weir.detect.bank.Income;
import dev.weir.detect.bank.Swift;
import dev.weir.detect.bank.Wallets;
import dev.weir.detect.biometric.Biometrics;
import dev.weir.detect.card.Card;
import dev.weir.detect.card.CardDetails;
import dev.weir.detect.health.Diagnosis;
import dev.weir.detect.health.Medication;
import dev.weir.detect.id.Mrz;
import dev.weir.detect.id.Numbers;
import dev.weir.detect.id.Plate;
import dev.weir.detect.id.Schemes;
import dev.weir.detect.id.Ssn;
import dev.weir.detect.id.Uuid;
import dev.weir.detect.mail.Email;
import dev.weir.detect.message.Edifact;
import dev.weir.detect.message.Hl7;
import dev.weir.detect.message.X12;
import dev.weir.detect.name.MaskedName;
import dev.weir.detect.name.Names;
import dev.weir.detect.network.Ip;
import dev.weir.detect.network.Mac;
import dev.weir.detect.network.Url;
import dev.weir.detect.network.UserAgent;
import dev.weir.detect.person.BirthDate;
import dev.weir.detect.person.PlainDate;
import dev.weir.detect.person.SaidTraits;
import dev.weir.detect.person.Traits;
import dev.weir.detect.person.Vocabulary;
import dev.weir.detect.phone.Phone;
import dev.weir.detect.place.Places;
import dev.weir.detect.place.PostalCode;
import dev.weir.detect.place.Street;
import dev.weir.detect.secret.CloudKeys;
import dev.weir.detect.secret.Jwt;
import dev.weir.detect.secret.Password;
import dev.weir.detect.secret.Pin;
import dev.weir.detect.secret.PrivateKey;
import dev.weir.detect.tagger.TaggerDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All kinds of data that Weir finds. A new kind is one line here; of two equally likely kinds the earlier one wins. */
final class Kinds {
    private static final List<Kind> OWN = List.of(
            PrivateKey.kind(),
            Jwt.kind(),
            CloudKeys.aws(),
            CloudKeys.google(),
            CloudKeys.github(),
            CloudKeys.azure(),
            Password.kind(),
            Email.kind(),
            Url.kind(),
            Ip.kind(),
            Mac.kind(),
            Uuid.kind(),
            Iban.kind(),
            Card.kind(),
            Ssn.ssn(),
            Ssn.itin(),
            Phone.kind(),
            Phone.bare(),
            Swift.kind(),
            Numbers.passport(),
            Numbers.drivingLicence(),
            Numbers.medicalRecord(),
            Numbers.employee(),
            Numbers.invoice(),
            Numbers.policy(),
            Numbers.healthInsurance(),
            Numbers.certificate(),
            Numbers.student(),
            Numbers.serial(),
            Numbers.account(),
            Plate.kind(),
            Mrz.kind(),
            Wallets.bitcoin(),
            Wallets.ethereum(),
            Wallets.other(),
            Numbers.record(),
            Numbers.userName(),
            CardDetails.code(),
            CardDetails.expiry(),
            Pin.kind(),
            UserAgent.kind(),
            BirthDate.kind(),
            Traits.sex(),
            Traits.age(),
            Traits.maritalStatus(),
            Traits.race(),
            Traits.religion(),
            Traits.occupation(),
            Income.kind(),
            Names.given(),
            Names.family(),
            Names.full(),
            Places.country(),
            Places.state(),
            Places.city(),
            PostalCode.kind(),
            Street.kind(),
            Places.position(),
            Diagnosis.kind(),
            Medication.kind());

    private static final List<Kind> ALL = Stream.of(OWN, Traits.named(), Biometrics.kinds(), Schemes.kinds())
            .flatMap(List::stream)
            .toList();

    private Kinds() {}

    static List<Kind> all() {
        return ALL;
    }

    static List<Detector> detectors() {
        var detectors = new ArrayList<Detector>();
        var labels = new ArrayList<>(SaidTraits.labels());
        for (Kind kind : ALL) {
            detectors.addAll(kind.detectors());
            labels.addAll(kind.labels());
        }
        detectors.add(Schemes.detector());
        detectors.add(new Hl7());
        detectors.add(new X12());
        detectors.add(new Edifact());
        detectors.add(new PlainDate());
        detectors.add(new Vocabulary());
        detectors.add(new TaggerDetector());
        detectors.add(new MaskedName());
        detectors.add(new LabelDetector(labels));
        return List.copyOf(detectors);
    }
}

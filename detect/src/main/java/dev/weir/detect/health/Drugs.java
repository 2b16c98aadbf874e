package dev.weir.detect.health;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names of drugs by their form: the stems of international nonproprietary names (WHO, "The use of stems in the selection
 * of INN", 2018), with the endings of nine languages, and common names without a stem. Beside a dose, a form, a frequency
 * or a word of taking only: {@code lisinopril 10 mg}, {@code started on adalimumab}, {@code Medikation: …}; that statins
 * exist is no one's secret.
 */
final class Drugs implements Detector {
    /** Ends of names, without the vowel that some languages add. */
    private static final String STEMS =
            "mab,tinib,ciclib,parib,zomib,rafenib,pril,prilat,sartan,olol,statin,cillin,cilin,azol,"
                    + "mycin,micin,floxacin,cyclin,ciclin,dipin,tidin,setron,triptan,gliptin,gliflozin,glutid,reotid,paratid,parin,xaban,"
                    + "gatran,zepam,zolam,barbital,cain,oxetin,thiazid,tiazid,semid,nisolon,methason,metason,profen,coxib,fibrat,"
                    + "glitazon,grel,dronat,lukast,terol,tropium,fungin,bactam,penem,cept,kinra,platin,rubicin,taxel,poetin,grastim,"
                    + "relin,tocin,pressin,gilin,lafaxin,triptylin,triptilin,pramin,peridol,peridon,apin,piprazol,gabalin,"
                    + "gabapentin,racetam,morphin,morfin,codon,fentanil,fentanyl,metacin,oxicam,fenac,trozol,lutamid,vudin,ciclovir,"
                    + "tegravir,navir,buvir,previr,asvir,amivir,quin,zosin,lopram,dopa,tadin,rizin,"
                    + "phyllin,filin,virin,curium,formin,gliclazid,glimepirid,thyroxin,tiroxin,warfarin,digoxin";

    private static final String NAMES = "aspirin,paracetamol,acetaminophen,metformin,insulin,tramadol,codeine,codein,"
            + "lithium carbonate,methotrexate,methotrexat,levothyroxine,prednisone,prednison,spironolactone,clopidogrel,"
            + "allopurinol,colchicine,metamizol,novalgin,ibuprofen,hydrochlorothiazide,methylphenidate,methylphenidat,"
            + "quetiapine,lamotrigine,lamotrigin,valproate,valproat,carbamazepine,carbamazepin,levodopa,ritalin,xanax,"
            + "prozac,zoloft,viagra,humira,ozempic,xarelto,eliquis,marcumar,l-thyroxin,ventolin,nitroglycerin,cortisone,"
            + "kortison,cortison,dexamethasone,hydroxychloroquine,tamoxifen,finasteride,sildenafil,naloxone,naltrexone,"
            + "methadone,methadon,buprenorphine,disulfiram,truvada,biktarvy";
    /** Words with such ends that are none. */
    private static final WordMap OTHERS = new WordMap()
            .with(
                    1,
                    "april concept percept precept intercept accept except harlequin mannequin palanquin"
                            + " baldaquin cholesterol colesterol kolesterol terpin stopcodon startcodon anticodon");

    private static final WordMap UNITS = new WordMap()
            .with(
                    1,
                    "mg mcg ug \u00b5g \u03bcg g ml iu ie ui units unit einheiten unidades unites mmol milligram milligrams"
                            + " milligramm miligramos milligrammes mikrogramm microgram micrograms meq");
    private static final WordMap FORMS = new WordMap()
            .with(
                    1,
                    "tablet tablets tab tabs capsule capsules cap caps injection injections infusion inhaler drops ointment"
                            + " patch suspension syrup daily bid tid qid qd qhs prn po iv im sc tablette tabletten kapsel"
                            + " kapseln spritze tropfen salbe taglich comprime comprimes gelule gelules injectable pommade"
                            + " comprimido comprimidos capsula capsulas inyeccion diario diaria cada compressa compresse"
                            + " capsule fiale tabletter kapslar dagligen dagligt tabletje therapy therapie tratamiento"
                            + " treatment dose dosis dosage nightly weekly twice once");
    private static final WordMap TAKING = new WordMap()
            .with(
                    1,
                    "take takes taking took taken prescribed prescribe prescription given received receives receiving started"
                            + " starting continue continued continues administered medication medications meds"
                            + " allergic allergy allergies dose doses treated treatment therapy nimmt nahm"
                            + " einnahme erhalt erhielt verordnet verschrieben medikation medikamente allergie dosis behandelt"
                            + " prend prenait prescrit traitement sous medicaments allergique toma tomaba tratamiento recibe"
                            + " recibio medicacion alergia alergico prescribe recetado assume terapia allergia farmaci"
                            + " prescritto medicamentos alergico prescrito gebruikt slikt medicatie medicijnen behandeling"
                            + " tar medicin lakemedel behandling tager medicin behandles indtager");
    private static final int LONGEST = 30;
    private static final int FEWEST_BEFORE_STEM = 3;
    private static final int WORDS_BEFORE = 12;
    private static final int AHEAD = 32;

    private final DataClass medication;
    private final List<Trigger> triggers = new ArrayList<>();
    private final int stems;

    Drugs(DataClass medication) {
        this.medication = medication;
        for (String stem : STEMS.split(",")) {
            triggers.add(Trigger.of(stem));
        }
        stems = triggers.size();
        for (String name : NAMES.split(",")) {
            triggers.add(Trigger.endingWord(name));
        }
    }

    @Override
    public String name() {
        return "drug";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        int reached = -1;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            int end = ending(text, hits.end(hit));
            if (end < 0 || start < reached) {
                continue;
            }
            boolean stem = hits.trigger(hit) < stems;
            while (stem && start > 0 && end - start <= LONGEST && Chars.letter(text.at(start - 1))) {
                start--;
            }
            boolean bare = stem && hits.start(hit) - start < FEWEST_BEFORE_STEM;
            if (bare
                    || Chars.letter(text.at(start - 1))
                    || text.at(start - 1) == '_'
                    || OTHERS.get(Words.hash(text.string(), start, end)) != 0) {
                continue;
            }
            String why = beside(text, start, end);
            if (why != null) {
                reached = dose(text, end);
                sink.add(medication, start, reached, 0.7, why);
            }
        }
    }

    /** The end of the word, which may have one vowel more; -1 if it goes on. */
    private static int ending(Text text, int end) {
        int i = "aeo\u00e9".indexOf(text.at(end)) >= 0 ? end + 1 : end;
        return Chars.letter(text.at(i)) || text.at(i) == '_' ? -1 : i;
    }

    /** The end of the dose that follows, {@code lisinopril 10 mg}, or of the name. */
    private static int dose(Text text, int end) {
        int i = text.at(end) == ' ' ? end + 1 : end;
        int from = i;
        while (i - from < 8
                && (Chars.digit(text.at(i)) || (".,/-".indexOf(text.at(i)) >= 0 && Chars.digit(text.at(i + 1))))) {
            i++;
        }
        if (i == from) {
            return end;
        }
        i += text.at(i) == ' ' ? 1 : 0;
        int unit = text.at(i) == '%' ? i + 1 : text.lettersEnd(text.at(i) == '\u00b5' ? i + 1 : i);
        boolean known = text.at(i) == '%' || UNITS.get(Words.hash(text.string(), i, unit)) != 0;
        return unit > i && known ? unit : end;
    }

    /** What stands beside it that makes it someone's, or null. */
    private static @Nullable String beside(Text text, int start, int end) {
        for (int i = end; i < end + AHEAD && text.at(i) != '\n'; i++) {
            char c = text.at(i);
            if (c == '.' && !Chars.digit(text.at(i + 1)) || c == ';') {
                break;
            }
            boolean begins = !Chars.letter(text.at(i - 1));
            if (begins && (Chars.letter(c) || c == '\u00b5')) {
                int wordEnd = text.lettersEnd(i);
                long word = Words.hash(text.string(), i, wordEnd);
                boolean number = Chars.digit(text.at(i - 1)) || Chars.digit(text.at(i - 2));
                if (number && UNITS.get(word) != 0) {
                    return "form+dose";
                }
                if (FORMS.get(word) != 0) {
                    return "form+use";
                }
                i = wordEnd - 1;
            }
        }
        int first = text.wordFrom(start);
        for (int w = first - 1; w >= 0 && w >= first - WORDS_BEFORE; w--) {
            for (int i = text.wordEnd(w); i < text.wordStart(w + 1); i++) {
                if (text.at(i) == '\n' || (text.at(i) == '.' && !Chars.digit(text.at(i + 1)))) {
                    return null;
                }
            }
            if (TAKING.get(text.wordHash(w)) != 0) {
                return "form+taking";
            }
        }
        return null;
    }
}

package org.soundings.exchange.infer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soundings.exchange.Simulated;
import org.soundings.exchange.infer.column.ColumnName;
import org.soundings.exchange.infer.column.Marks;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.RepeatedPeople;

/** Finds columns that hold no answers, and those that could tell who answered. */
final class Ignored {
  static final String TELLS_WHO = "could tell who answered";

  /** How the reason begins where a programme wrote a column itself. */
  static final String WRITTEN = "written by";

  private static final Set<String> PERSONAL =
      names(
          "ipaddress|ip|ipaddr|recipientemail|recipientlastname|recipientfirstname|firstname|forename"
              + "|lastname|surname|fullname|nachname|vorname|apellido|apellidos|prenom|nomdefamille"
              + "|locationlatitude|locationlongitude|locationaccuracy|latitude|longitude|lat|lon|lng"
              + "|gps|geolocation|postcode|postalcode|zipcode|zip|zip5|zip9|zippostalcode|zippostal|plz"
              + "|postleitzahl|codepostal|codigopostal|cp|externaldatareference|externalreference"
              + "|prolificpid|prolificid|workerid|mturkid|ssn|socialsecuritynumber|nhsnumber|dni"
              + "|passport|passportnumber|dateofbirth|dob|birthdate|birthday|geburtsdatum|geburtstag|datedenaissance|datadinascita|datadenascimento|geboortedatum"
              + "|fechadenacimiento|nombre|nombrecompleto|managername|supervisorname|employeename|teachername|patientname|clientname|streetaddress|address1|address2|homeaddress|customdata1");

  /** Columns that hold addresses and numbers, or questions about them. */
  private static final Set<String> CONTACT =
      names(
          "email|emailaddress|mail|phone|phonenumber|telephone|telefon|telefono|mobile|mobilephone"
              + "|mobilenumber|cell|cellphone|handy|fax|address|name|yourname|contact|username"
              + "|correoelectronico|correo|contactemail|youremail|youremailaddress");

  private static final Set<String> TECHNICAL =
      names(
          "responseid|respondentid|recordid|collectorid|responseset|startdate|enddate|recordeddate"
              + "|submitdate|datestamp|datecreated|datemodified|timestamp|starttime|endtime"
              + "|interviewtime|durationinseconds|distributionchannel|userlanguage|startlanguage"
              + "|lastpage|refurl|seed|sessionid|id|idno|pidp|hidp|mergeid|caseid|respid|participantid|subjectid|token"
              + "|uuid|rowid|anonymid|useragent|browser|deviceid|instanceid|submissiontime");

  /** Words that tell that a column of different whole numbers counts rows or people. */
  private static final Set<String> COUNTING =
      names(
          "id|ids|nº|n°|nro|núm|numero|número|numéro|lp|respondent|response|responses|case|row|no|nr|num|number|index|serial|idx|obs"
              + "|record|participant|person|subject|key|pid|uid|lfd|lfdn|folio|caseno|respno");

  private static final Pattern PERSONS =
      Pattern.compile(
          "(employee|staff|member|patient|client|customer|student|personnel|personal|payroll|badge"
              + "|account|policy|matrikel|mitarbeiter|kunden|socio|empleado)(no|nr|num|number|nummer"
              + "|numero|code|id)");

  private static final Pattern LETTERED_NUMBER = Pattern.compile("[\\p{L}-]{0,4}\\d+");
  private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{3}");
  private static final Pattern PLACE =
      Pattern.compile("(gps|geo|loc|.*point).*(altitude|accuracy|precision)");
  private static final Pattern COORDINATE = Pattern.compile(".+(latitude|longitude)");
  private static final Pattern POST =
      Pattern.compile("(zip|plz|cp)\\d*|.*(zipcode|postcode|postalcode|postleitzahl)\\d*");
  private static final Pattern WORDS = Pattern.compile("[\\s_.#-]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern TELEPHONE = Pattern.compile("[+(]?[\\d][\\d ()/.-]{5,20}\\d");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-zA-Z]{2,}");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern POINT =
      Pattern.compile("-?\\d{1,2}\\.\\d+[ ,]+-?\\d{1,3}\\.\\d+( -?\\d+(\\.\\d+)?){0,2}");

  /** A day with its month in letters, which is no key: 01jan2024. */
  private static final Pattern NAMED_DAY =
      Pattern.compile("\\d{1,2}[_-]?[A-Za-z]{3,9}[_-]?(\\d{2}){1,2}");

  private static final Pattern KEY = Pattern.compile("(?=.*\\d)[A-Za-z0-9_-]{8,40}");

  private Ignored() {}

  private static Set<String> names(String names) {
    return Set.of(names.split("\\|"));
  }

  /** Why a column is not read. */
  static Optional<String> reason(Profile profile, Programme programme) {
    if (profile.column().name().equals(Simulated.COLUMN)) {
      return Optional.of("says which answers were simulated");
    }
    String name = Programme.bare(profile.column().name());
    String wording = Programme.bare(profile.column().wording());
    String code = Programme.bare(ColumnName.of(profile.column(), profile.at()).id());
    if (Stream.of(name, wording, code).anyMatch(each -> tellsWho(each, profile))) {
      return Optional.of(TELLS_WHO);
    }
    if (isNumberOfAPerson(name, profile)) {
      return Optional.of(TELLS_WHO);
    }
    if (programme.writes(profile)) {
      return Optional.of(WRITTEN + " " + programme.title());
    }
    if (TECHNICAL.contains(name) || TECHNICAL.contains(wording)) {
      return Optional.of(WRITTEN + " the survey platform");
    }
    return byCells(profile, name);
  }

  private static boolean tellsWho(String name, Profile profile) {
    boolean point = name.length() == 1 && "xy".contains(name) && isCoordinate(profile);
    return point
        || PLACE.matcher(name).matches()
        || COORDINATE.matcher(name).matches() && profile.isNumber()
        || (POST.matcher(name).matches() || PERSONAL.contains(name)) && !isTruth(profile)
        || CONTACT.contains(name) && !isChoice(profile);
  }

  private static boolean isCoordinate(Profile profile) {
    return profile.isNumber() && profile.isUnique() && profile.decimals() > 3;
  }

  /** Whether it holds a number that an organisation gives to each of its people. */
  private static boolean isNumberOfAPerson(String name, Profile profile) {
    boolean person =
        PERSONS.matcher(name).matches()
            && (profile.isUnique()
                || profile.share(text -> LONG_NUMBER.matcher(text).matches()) == 1);
    return (person || RepeatedPeople.isNumbered(profile))
        && profile.share(text -> LETTERED_NUMBER.matcher(text).matches()) == 1;
  }

  private static boolean isTruth(Profile profile) {
    return !profile.isEmpty() && profile.texts().stream().allMatch(Marks::isTruth);
  }

  /** Whether the answers are few and chosen, not typed. */
  private static boolean isChoice(Profile profile) {
    return isTruth(profile)
        || !profile.isEmpty()
            && profile.counts().size() <= 12
            && profile.answered() >= 2L * profile.counts().size()
            && profile.share(text -> TELEPHONE.matcher(text).matches()) < 0.5
            && profile.share(text -> MAIL.matcher(text).matches()) < 0.5;
  }

  private static Optional<String> byCells(Profile profile, String name) {
    if (profile.share(text -> MAIL.matcher(text).matches()) > 0.5) {
      return Optional.of("e-mail addresses: could tell who answered");
    }
    if (profile.share(text -> ADDRESS.matcher(text).matches()) > 0.5) {
      return Optional.of("network addresses: could tell who answered");
    }
    if (profile.share(text -> POINT.matcher(text).matches()) > 0.5) {
      return Optional.of("places on a map: could tell who answered");
    }
    if (profile.isInstant() && profile.days().isEmpty()) {
      return Optional.of("points in time: could tell who answered");
    }
    if (profile.isBlank()) {
      return Optional.of("empty");
    }
    boolean unnamed =
        name.isEmpty()
            || name.matches("x|unnamed\\d*")
            || profile.column().name().matches("column \\d+");
    boolean whole = profile.isWhole() || profile.share(text -> text.matches("\\d+")) == 1;
    if (whole
        && profile.isUnique()
        && !profile.hasEmpty()
        && (unnamed && isRising(profile) || counts(profile))) {
      return Optional.of("row numbers");
    }
    boolean keys = profile.isUnique() && !profile.isNumber() && profile.days().isEmpty();
    boolean days = profile.share(text -> NAMED_DAY.matcher(text).matches()) == 1;
    return keys && !days && profile.share(text -> KEY.matcher(text).matches()) == 1
        ? Optional.of("keys, one a row")
        : Optional.empty();
  }

  /** Whether each number is larger than the one before. */
  private static boolean isRising(Profile profile) {
    double before = Double.NEGATIVE_INFINITY;
    for (String text : profile.texts()) {
      double number = Double.parseDouble(text.replaceAll("[^\\d.-]", ""));
      if (number <= before) {
        return false;
      }
      before = number;
    }
    return true;
  }

  /** Whether its name is a word for who is counted, or ends or begins with "id". */
  private static boolean counts(Profile profile) {
    String[] words = WORDS.split(profile.column().name().strip());
    if (words.length == 0) {
      return false;
    }
    String first = words[0].toLowerCase(Locale.ROOT);
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    boolean id = first.equals("id") || last.equals("id") || last.equals("ids");
    boolean all =
        Arrays.stream(words).allMatch(word -> COUNTING.contains(word.toLowerCase(Locale.ROOT)));
    return id || all;
  }
}

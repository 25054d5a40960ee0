package org.soundings.exchange.infer.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;

/**
 * Says where rows are not people: several of one person, one for each answer, or twice the same.
 */
public final class RepeatedPeople {
  /** Names of columns that tell people apart, without signs. */
  private static final Set<String> PEOPLE =
      Set.of(
          ("responseid|respondentid|recordid|respondent|respondentno|respondentnr|participant"
                  + "|participantid|participantno|subjectid|subjectno|personid|personno|caseid"
                  + "|caseno|respid|respno|sessionid|instanceid|metainstanceid|submissionid|lfdn"
                  + "|pidp|idno|userid|anonymid|studentid|employeeid|memberid|patientid|workerid"
                  + "|prolificpid|prolificid|befragter|teilnehmer|encuestado")
              .split("\\|"));

  /** Names that other columns have, too, so that they tell people apart only where many differ. */
  private static final Set<String> MAYBE =
      Set.of("id", "case", "session", "key", "uuid", "token", "serial", "pid", "user", "folio");

  /** Columns that name the response of which a row is a part, as ODK and KoboToolbox write them. */
  private static final Set<String> PARENTS =
      Set.of("parentkey", "parentindex", "parentuid", "parentrowid", "parentglobalid", "parentid");

  private static final Set<String> QUESTIONS =
      Set.of("question", "questionid", "questiontext", "item", "variable", "frage", "pregunta");
  private static final Set<String> ANSWERS =
      Set.of("answer", "response", "value", "antwort", "respuesta", "responsetext", "answertext");

  private static final Pattern MAIL =
      Pattern.compile("(?i)mail|correo|courriel|posta|メール|邮箱|почт|البريد");
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)manager|supervisor|superior|teacher|tutor|advis|parent|interviewer|recruiter|contact"
              + "|vorgesetzt|lehr|jefe|responsable|docente|referent");

  private static final int FEWEST = 3;
  private static final int MANY = 10;

  private RepeatedPeople() {}

  public static List<Look> looks(List<Profile> profiles, Doubled doubled) {
    List<Look> looks = new ArrayList<>();
    isLong(profiles).ifPresent(looks::add);
    profiles.stream()
        .filter(profile -> PARENTS.contains(Programme.bare(profile.column().name())))
        .filter(profile -> profile.counts().values().stream().anyMatch(times -> times > 1))
        .findFirst()
        .ifPresent(profile -> looks.add(parts(profile)));
    Optional<Profile> repeated = profiles.stream().filter(RepeatedPeople::isRepeated).findFirst();
    repeated.ifPresent(profile -> looks.add(repeated(profile, profiles)));
    if (repeated.isEmpty() && isTelling(profiles, doubled)) {
      looks.add(doubled(doubled.times()));
    }
    return looks;
  }

  /** Whether a column called like one of people holds some of its texts several times. */
  static boolean isRepeated(Profile profile) {
    String name = Programme.bare(profile.column().name());
    String wording = Programme.bare(profile.column().wording());
    boolean maybe = MAYBE.contains(name) && profile.counts().size() >= MANY;
    if (isOwnAddress(profile)) {
      return profile.counts().size() >= FEWEST
          && profile.counts().values().stream().anyMatch(times -> times > 1);
    }
    return (PEOPLE.contains(name) || PEOPLE.contains(wording) || maybe)
        && profile.counts().size() >= FEWEST
        && profile.counts().values().stream().anyMatch(times -> times > 1)
        && profile.share(text -> text.matches(".*\\d.*")) == 1;
  }

  /** Whether it holds the e-mail addresses of those who answered, not of others. */
  private static boolean isOwnAddress(Profile profile) {
    return MAIL.matcher(profile.column().name()).find()
        && !OF_OTHERS.matcher(profile.column().name()).find()
        && profile.share(text -> text.matches("[^@\\s]+@[^@\\s]+\\.\\p{L}{2,}")) > 0.5;
  }

  /** Whether it numbers people who have several rows. */
  public static boolean isNumbered(Profile profile) {
    return PEOPLE.contains(Programme.bare(profile.column().name())) && isRepeated(profile);
  }

  private static Look repeated(Profile profile, List<Profile> profiles) {
    String name = profile.column().name();
    long different = profile.counts().size();
    String events =
        profiles.stream()
            .map(each -> each.column().name())
            .filter(each -> Programme.bare(each).matches("(redcap)?(eventname|repeatinstrument)"))
            .findFirst()
            .orElse("");
    return new Look(
        Look.Doubt.EVEN,
        name,
        profile.answered()
            + " rows have "
            + (profile.hasMore() ? "fewer" : "only " + different)
            + " different \""
            + name
            + "\": some people or responses have several rows, and every row is counted as a"
            + " response.",
        events.isEmpty()
            ? "Keep one row of each, or make one row of several, before you count."
            : "To count one event, list the others under data: leave-out: {"
                + events
                + ": [...]}.");
  }

  private static Look parts(Profile profile) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        profile.answered()
            + " rows belong to "
            + (profile.hasMore() ? "fewer" : profile.counts().size())
            + " responses, as the members of a household do, and every row is counted.",
        "Those of one \""
            + profile.column().name()
            + "\" are no independent people: name it under design: clusters; to count responses,"
            + " read the file of these.");
  }

  /** A file of one row for each answer. */
  private static Optional<Look> isLong(List<Profile> profiles) {
    Optional<Profile> question = named(profiles, QUESTIONS);
    boolean answers = named(profiles, ANSWERS).isPresent();
    boolean asked =
        question
            .filter(q -> !q.hasMore() && !q.isEmpty() && q.answered() >= 2L * q.counts().size())
            .isPresent();
    return answers && asked && profiles.stream().anyMatch(RepeatedPeople::isRepeated)
        ? Optional.of(
            new Look(
                Look.Doubt.EVEN,
                question.orElseThrow().column().name(),
                "The file seems to hold a row for each answer, not for each person, and every row"
                    + " is counted as a response.",
                "Make a row of each person, with a column for each question."))
        : Optional.empty();
  }

  private static Optional<Profile> named(List<Profile> profiles, Set<String> names) {
    return profiles.stream()
        .filter(profile -> names.contains(Programme.bare(profile.column().name())))
        .findFirst();
  }

  /** Whether a column tells all different rows apart, so that no two are the same by chance. */
  private static boolean isTelling(List<Profile> profiles, Doubled doubled) {
    return doubled.times() > 0
        && doubled.different() >= MANY
        && profiles.stream().anyMatch(p -> p.counts().size() == doubled.different());
  }

  private static Look doubled(long times) {
    return new Look(
        Look.Doubt.EVEN,
        "",
        (times == 1 ? "1 row says" : times + " rows say")
            + " the same as an earlier row in every column, and "
            + (times == 1 ? "is" : "are")
            + " counted.",
        "If files were put together or exported twice, delete the second ones.");
  }
}

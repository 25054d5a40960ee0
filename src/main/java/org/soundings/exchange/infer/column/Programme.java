package org.soundings.exchange.infer.column;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The survey programme that wrote a file, known by its own columns, and what it is used to. */
public enum Programme {
  QUESTION_PRO(
      "QuestionPro",
      List.of(",", ";"),
      names(
          "responseid|responsestatus|ipaddress|timestamp|timestampmmddyyyy|timestampddmmyyyy|duplicate"
              + "|timetakentocomplete|timetakentocompleteseconds|timetakenseconds|timetaken|seqnumber|externalreference"
              + "|respondentemail|emaillist|countrycode|region|geocode|surveylanguage|device|devicedata"),
      3,
      "seqnumber|timetakentocomplete|timetakentocompleteseconds|timetakenseconds|timetaken|emaillist"
          + "|duplicate|responsestatus|countrycode"),
  QUALTRICS(
      "Qualtrics",
      List.of(",", "|"),
      names(
          "startdate|enddate|status|ipaddress|progress|durationinseconds|finished|recordeddate"
              + "|responseid|recipientlastname|recipientfirstname|recipientemail"
              + "|externalreference|externaldatareference|locationlatitude|locationlongitude"
              + "|distributionchannel|userlanguage|responseset|name|v1|v2|v3|v4|v5|v6|v7|v8|v9|v10"
              + "|locationaccuracy|qrecaptchascore"),
      2,
      "responseid|recordeddate|externaldatareference|externalreference|distributionchannel"),
  SURVEY_MONKEY(
      "SurveyMonkey",
      List.of(";", ","),
      names(
          "respondentid|collectorid|datecreated|datemodified|ipaddress|emailaddress|firstname"
              + "|lastname|customdata1|customdata|customvalue"),
      1,
      "respondentid"),
  SOSCI(
      "SoSci Survey",
      List.of("|", ";", ","),
      names(
          "case|serial|ref|questnnr|mode|language|started|timesum|mailsent|lastdata|finished|qviewer"
              + "|lastpage|maxpage|missing|missrel|timersi"),
      2,
      "questnnr|lastdata|maxpage|missrel|timersi"),
  LIME_SURVEY(
      "LimeSurvey",
      List.of("|", ";"),
      names(
          "id|idresponseid|responseid|submitdate|submitdatedatesubmitted|datesubmitted|lastpage|lastpagelastpage|startlanguage"
              + "|startlanguagestartlanguage|seed|seedseed|startdate|startdatedatestarted"
              + "|datestamp|datestampdatelastaction|datelastaction|datestarted|ipaddr|ipaddress"
              + "|refurl|token|interviewtime"
              + "|antwortid|datumabgeschickt|letzteseite|startsprache|zufallsstartwert|datumgestartet|datumletzteaktivit\u00e4t"
              + "|idder\u00e9ponse|iddelar\u00e9ponse|datedesoumission|derni\u00e8repage|languedepart|languededépart|t\u00eatedes\u00e9rie"
              + "|idderespuesta|fechadeenv\u00edo|\u00faltimap\u00e1gina|lenguajeinicial|semilla"),
      2,
      "lastpage|lastpagelastpage|startlanguage|startlanguagestartlanguage|submitdate|submitdatedatesubmitted|datesubmitted"
          + "|datumabgeschickt|letzteseite|startsprache|datedesoumission|derni\u00e8repage|languedepart|languededépart"
          + "|fechadeenv\u00edo|\u00faltimap\u00e1gina|lenguajeinicial"),
  REDCAP(
      "REDCap",
      List.of(",", "|"),
      names(
          "recordid|redcapeventname|redcaprepeatinstrument|redcaprepeatinstance"
              + "|redcapdataaccessgroup|redcapsurveyidentifier|eventname|repeatinstrument|repeatinstance|surveyidentifier|dataaccessgroup"),
      1,
      "redcapeventname|redcapsurveyidentifier|redcaprepeatinstrument|redcaprepeatinstance"),
  KOBO(
      "KoboToolbox or ODK",
      List.of(" ", ";"),
      names(
          "start|end|today|deviceid|subscriberid|simserial|simid|phonenumber|username|audit|metainstanceid|metainstancename"
              + "|instanceid|instancename|keyid|key|parentkey|id|uuid|submissiontime|submissiondate|submittedby"
              + "|validationstatus|notes|status|version|tags|index|parentindex|parenttablename|formversion|submitterid"
              + "|submittername|submissionid|submissionuuid|submissionsubmissiontime|submissionvalidationstatus|submissionnotes|submissionstatus"
              + "|submissionsubmittedby|submissionversion|submissiontags|attachmentspresent|attachmentsexpected|reviewstate|edits|xformidstring|rootuuid|formhubuuid|geolocation|bamboodatasetid"),
      2,
      "submissiontime|instanceid|metainstanceid|deviceid|simserial|subscriberid|submissiondate|keyid|formhubuuid|xformidstring|validationstatus|submittedby|formversion|reviewstate|key|parentkey|parenttablename|parentindex"),
  GOOGLE_FORMS(
      "Google Forms",
      List.of(";", ","),
      names("timestamp|zeitstempel|horodateur|marcatemporal|emailaddress|username|score"),
      1,
      "timestamp|zeitstempel|horodateur|marcatemporal"),
  MICROSOFT_FORMS(
      "Microsoft Forms",
      List.of(";"),
      names(
          "id|starttime|completiontime|email|name|lastmodifiedtime|language|totalpoints|quizfeedback|gradepostedtime"
              + "|startzeit|fertigstellungszeit|abschlusszeit|email1|letzteänderung|zeitpunktderletztenänderung|sprache|gesamtpunktzahl"
              + "|heurededébut|heuredefin|adressedemessagerie|nom|heuredeladernièremodification|langue|nombretotaldepoints|totaldespoints"
              + "|horadeinicio|horadefinalización|correoelectrónico|nombre|horadelaúltimamodificación|idioma|totaldepuntos|puntostotales"
              + "|horadeinício|horadeconclusão|nome|horadaúltimamodificação|totaldepontos"
              + "|oradiinizio|oradicompletamento|postaelettronica|oradellultimamodifica|begintijd|tijdvanvoltooien|naam"),
      3,
      "starttime|completiontime|email|name|startzeit|fertigstellungszeit|abschlusszeit|heurededébut|heuredefin"
          + "|adressedemessagerie|nom|horadeinicio|horadefinalización|correoelectrónico|nombre|horadeinício|horadeconclusão"
          + "|nome|oradiinizio|oradicompletamento|postaelettronica|begintijd|tijdvanvoltooien|naam"),
  TYPEFORM(
      "Typeform",
      List.of(";", ","),
      names("networkid|startdateutc|submitdateutc|stagedateutc|responsetype|tags|ending"),
      2,
      "networkid|startdateutc|submitdateutc"),
  ALCHEMER(
      "Alchemer",
      List.of(";", "|"),
      names(
          "responseid|timestarted|datesubmitted|status|contactid|legacycomments|comments|language"
              + "|referer|extendedreferer|sessionid|useragent|tags|ipaddress|longitude|latitude"
              + "|country|city|stateregion|postal|invitestatus"),
      2,
      "timestarted|datesubmitted|legacycomments|extendedreferer|contactid"),
  JOTFORM(
      "Jotform",
      List.of("\n", ";"),
      names("submissiondate|submissionid|lastupdatedate"),
      2,
      "submissiondate|submissionid"),
  UNIPARK(
      "Unipark",
      List.of("|", ";", ","),
      names(
          "lfdn|externallfdn|tester|dispcode|lastpage|quality|duration|browser|referer|devicetype|pagehistory|hflip|vflip|outputmode"
              + "|javascript|flash|sessionid|language|cleaned|ats"
              + "|datetime|dateoflastaccess|dateoffirstmail|participantbrowser|quota"),
      2,
      "lfdn|externallfdn|dispcode|tester"),
  EUROPEAN_SOCIAL_SURVEY(
      "the European Social Survey",
      List.of("|", ";", ","),
      names("name|essround|edition|proddate|idno|cseqno"),
      2,
      "essround|idno|cntry|pspwght|anweight|dweight"),
  OTHER("", List.of("|", ";", ","), Set.of(), 0, "");

  private static final Set<String> CLOSING = Set.of("notes", "status", "version", "tags", "index");

  /** What LimeSurvey writes above a column: its code and its heading. */
  private static final Pattern HEADED = Pattern.compile("(\\w{1,30})\\. .+");

  /** What Microsoft Forms writes beside each question of a quiz. */
  private static final Pattern POINTS =
      Pattern.compile(
          "(?iu)(points|feedback|punkte|puntos|comentarios|pontos|comentários|commentaires|punti|commenti)"
              + " ?[-\u2013:] .+");

  /** The number of boxes that were ticked, as SoSci Survey writes it before them. */
  private static final Pattern BOXES =
      Pattern.compile(
          "(?i)(residual option|ausweichoption) \\(negativ.?\\) (or|oder)|number of selected options"
              + "|anzahl ausgew.hlter optionen");

  private static final Pattern BARE = Pattern.compile("[^\\p{L}\\p{N}]");

  private final String title;
  private final List<String> separators;
  private final Set<String> written;
  private final int least;
  private final Set<String> marks;

  /**
   * @param separators between the choices of a multiple choice in one cell
   * @param written the columns that it writes beside answers, their names without signs
   * @param least how many of {@code marks} must be there
   */
  Programme(String title, List<String> separators, Set<String> written, int least, String marks) {
    this.title = title;
    this.separators = separators;
    this.written = written;
    this.least = least;
    this.marks = names(marks);
  }

  private static Set<String> names(String names) {
    return names.isEmpty() ? Set.of() : Set.of(names.split("\\|"));
  }

  /** What wrote a file with these columns. */
  public static Programme of(List<Profile> profiles) {
    Set<String> names =
        profiles.stream().flatMap(p -> names(p).stream()).collect(Collectors.toSet());
    return Arrays.stream(values())
        .filter(p -> p.least > 0 && p.isMarked(names, profiles))
        .findFirst()
        .orElse(OTHER);
  }

  /** What a column is called, without signs: its name, its wording, the code before a heading. */
  public static Set<String> names(Profile profile) {
    String name = profile.column().name();
    Matcher coded = HEADED.matcher(name);
    return Stream.of(name, profile.column().wording(), coded.matches() ? coded.group(1) : name)
        .map(Programme::bare)
        .collect(Collectors.toSet());
  }

  private boolean isMarked(Set<String> names, List<Profile> profiles) {
    long found = marks.stream().filter(names::contains).count();
    return switch (this) {
      case SURVEY_MONKEY ->
          found > 0
              && (names.contains("collectorid")
                  || any(profiles, p -> !p.column().question().isEmpty())
                  || bare(profiles.getFirst().column().name()).equals("respondentid"));
      case GOOGLE_FORMS -> marks.contains(bare(profiles.getFirst().column().name()));
      case REDCAP ->
          found > 0
              || any(profiles, p -> p.column().name().matches(".+___\\d+"))
              || any(profiles, p -> p.column().name().contains(" (choice="))
              || names.contains("recordid")
                  && any(profiles, p -> p.column().name().matches(".*_complete|Complete\\?"));
      case KOBO ->
          found >= least || any(profiles, p -> p.column().name().equals("_submission_time"));
      default -> found >= least;
    };
  }

  private static boolean any(List<Profile> profiles, Predicate<Profile> test) {
    return profiles.stream().anyMatch(test);
  }

  /** Its name, or empty where it is not known. */
  public String title() {
    return title;
  }

  public List<String> separators() {
    return separators;
  }

  /** Whether it writes a column of this name itself. */
  public boolean writes(Profile profile) {
    String name = bare(profile.column().name());
    String wording = bare(profile.column().wording());
    boolean coded = this == LIME_SURVEY && names(profile).stream().anyMatch(written::contains);
    boolean own = written.contains(name) || written.contains(wording) || coded;
    boolean page = isOwnByForm(profile, name);
    boolean kobo = this == KOBO && CLOSING.contains(name);
    boolean set = this == KOBO && profile.column().name().startsWith("SET-OF-");
    boolean complete =
        this == REDCAP
            && (profile.column().name().endsWith("_complete")
                || profile.column().name().endsWith("_timestamp")
                || profile.column().name().matches("Complete\\?( \\(\\d+\\))?"));
    return complete || page || set || own && (!kobo || profile.column().name().startsWith("_"));
  }

  /** Whether the form of its name says that the programme writes it beside a question or a page. */
  private boolean isOwnByForm(Profile profile, String name) {
    String whole = profile.column().name();
    return switch (this) {
      case SOSCI ->
          name.matches("time\\d{3}") || BOXES.matcher(whole + profile.column().wording()).find();
      case QUALTRICS -> whole.matches("\\w+_DO(_.+)?|\\w+_NPS_GROUP");
      case MICROSOFT_FORMS -> POINTS.matcher(whole).matches();
      case LIME_SURVEY -> name.matches("grouptime\\d+.*") || whole.matches("\\w+Time(\\. .*)?");
      case UNIPARK -> name.matches("rts\\d+");
      default -> false;
    };
  }

  public static String bare(String name) {
    return BARE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** What it is used to, in a sentence or two. */
  public String conventions() {
    return switch (this) {
      case QUALTRICS ->
          "its header rows, its choices between commas, -99 for seen but not answered, and the"
              + " columns it writes itself";
      case SURVEY_MONKEY -> "its second header row and a column for each choice";
      case LIME_SURVEY -> "its names (code[part]) and the columns it writes itself";
      case REDCAP -> "its choices (name___code), 0 or Unchecked for not chosen, and ..._complete";
      case KOBO ->
          "its choices (name/choice, or names between blanks) and the columns it writes itself";
      case GOOGLE_FORMS -> "its grids (Question [row]) and its choices between commas";
      case MICROSOFT_FORMS -> "its choices between semicolons and the columns it writes itself";
      case TYPEFORM -> "a column for each choice, called like it";
      case ALCHEMER -> "its names (choice:question)";
      case JOTFORM -> "its choices on lines of their own";
      case EUROPEAN_SOCIAL_SURVEY ->
          "its codes for no answer (7, 8, 9; 66, 77, 88, 99; and longer) and the columns it writes"
              + " itself";
      case SOSCI -> "its boxes (1 not chosen, 2 chosen) and the columns it writes itself";
      case UNIPARK, QUESTION_PRO -> "the columns it writes itself";
      case OTHER -> "";
    };
  }
}

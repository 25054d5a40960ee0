package org.soundings.exchange.infer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds columns that hold no answers, and those that could tell who answered. */
final class Ignored {
  private static final Set<String> PERSONAL =
      Set.of(
          "ipaddress",
          "ip",
          "email",
          "emailaddress",
          "mail",
          "recipientemail",
          "recipientlastname",
          "recipientfirstname",
          "firstname",
          "lastname",
          "surname",
          "fullname",
          "locationlatitude",
          "locationlongitude",
          "locationaccuracy",
          "latitude",
          "longitude",
          "phone",
          "phonenumber",
          "telephone",
          "mobile",
          "postcode",
          "zipcode",
          "externaldatareference",
          "externalreference",
          "prolificpid",
          "workerid");

  private static final Set<String> TECHNICAL =
      Set.of(
          "responseid",
          "respondentid",
          "recordid",
          "collectorid",
          "responseset",
          "startdate",
          "enddate",
          "recordeddate",
          "submitdate",
          "datestamp",
          "datecreated",
          "datemodified",
          "timestamp",
          "starttime",
          "endtime",
          "interviewtime",
          "durationinseconds",
          "distributionchannel",
          "userlanguage",
          "startlanguage",
          "lastpage",
          "refurl",
          "seed",
          "sessionid",
          "id",
          "caseid",
          "respid",
          "participantid",
          "subjectid",
          "respondent",
          "token",
          "uuid",
          "rowid",
          "anonymid");

  /** Columns of Qualtrics that elsewhere may be questions. */
  private static final Set<String> OF_QUALTRICS =
      Set.of("status", "finished", "progress", "name", "v1", "v2", "v3", "v4");

  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-zA-Z]{2,}");
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern KEY = Pattern.compile("(?=.*\\d)[A-Za-z0-9_-]{8,40}");

  private Ignored() {}

  /**
   * Why a column is not read.
   *
   * @param qualtrics whether the file is one of Qualtrics
   */
  static Optional<String> reason(Profile profile, boolean qualtrics) {
    String name = bare(profile.column().name());
    String wording = bare(profile.column().wording());
    if (PERSONAL.contains(name) || PERSONAL.contains(wording)) {
      return Optional.of("could tell who answered");
    }
    if (TECHNICAL.contains(name)
        || TECHNICAL.contains(wording)
        || qualtrics && (OF_QUALTRICS.contains(name) || OF_QUALTRICS.contains(wording))) {
      return Optional.of("written by the survey platform");
    }
    return byCells(profile, name);
  }

  private static Optional<String> byCells(Profile profile, String name) {
    if (profile.share(text -> MAIL.matcher(text).matches()) > 0.5) {
      return Optional.of("e-mail addresses: could tell who answered");
    }
    if (profile.share(text -> ADDRESS.matcher(text).matches()) > 0.5) {
      return Optional.of("network addresses: could tell who answered");
    }
    if (profile.isInstant() && !profile.isDay()) {
      return Optional.of("points in time: could tell who answered");
    }
    if (profile.isEmpty()) {
      return Optional.of("empty");
    }
    boolean unnamed =
        name.isEmpty() || name.equals("x") || profile.column().name().matches("column \\d+");
    boolean numbered = name.matches("(.*id|id.*|respondent|response|case|row|no|nr|index|serial)");
    if (profile.isWhole() && profile.isUnique() && !profile.hasEmpty() && (unnamed || numbered)) {
      return Optional.of("row numbers");
    }
    boolean keys = profile.isUnique() && !profile.isNumber();
    return keys && profile.share(text -> KEY.matcher(text).matches()) == 1
        ? Optional.of("keys, one a row")
        : Optional.empty();
  }

  /** Whether the columns' names are those of an export of Qualtrics. */
  static boolean isQualtrics(Iterable<Profile> profiles) {
    int known = 0;
    for (Profile profile : profiles) {
      String name = bare(profile.column().name());
      String wording = bare(profile.column().wording());
      known +=
          Set.of("responseid", "recordeddate", "externaldatareference", "externalreference")
                  .contains(wording.equals("responseid") ? wording : name)
              ? 1
              : 0;
    }
    return known > 1;
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

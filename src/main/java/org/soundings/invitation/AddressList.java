package org.soundings.invitation;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;

/**
 * Reads who is to be invited: lines with an address and a stratum, the second only where the wave
 * has strata; commas, semicolons or tabs between them, as CSV or copied from a spreadsheet, with or
 * without a header ({@link ListColumns}); at most {@value #MOST} people.
 */
final class AddressList {
  static final int MOST = 20_000;
  static final int LONGEST = 254;

  private static final String LIST = "addresses";

  private final InvitedWave wave;
  private final Problems problems = new Problems();
  private final Set<String> seen = new HashSet<>();

  private AddressList(InvitedWave wave) {
    this.wave = wave;
  }

  /**
   * @throws Refused with every problem of every line
   */
  static List<Invitee> read(InvitedWave wave, String csv) {
    return new AddressList(wave).read(csv);
  }

  private List<Invitee> read(String csv) {
    List<String[]> lines = lines(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
    refuse(lines.size() > MOST + 1, InvitationProblem.TOO_MANY.at(Place.of(LIST), MOST));
    ListColumns columns = ListColumns.of(lines, wave);
    refuse(columns.address() < 0, InvitationProblem.NO_LIST.at(Place.of(LIST)));
    refuse(
        columns.stratum() < 0 && !wave.strata().isEmpty(),
        InvitationProblem.NO_STRATUM.at(Place.of(LIST), names(wave)));
    List<Invitee> people = new ArrayList<>();
    for (int i = columns.header() ? 1 : 0; i < lines.size(); i++) {
      person(lines.get(i), i + 1, columns).ifPresent(people::add);
    }
    problems.refuse();
    refuse(people.isEmpty(), InvitationProblem.NOBODY.at(Place.of(LIST)));
    return people;
  }

  private static void refuse(boolean wrong, Problem problem) {
    if (wrong) {
      throw new Refused(problem);
    }
  }

  private static List<String[]> lines(String csv) {
    String first = csv.lines().findFirst().orElse("");
    boolean semicolons = first.indexOf(';') >= 0 && first.indexOf(',') < 0;
    char between = first.indexOf('\t') >= 0 ? '\t' : semicolons ? ';' : ',';
    try (CSVReader reader =
        new CSVReaderBuilder(new StringReader(csv))
            .withCSVParser(new RFC4180ParserBuilder().withSeparator(between).build())
            .build()) {
      return reader.readAll();
    } catch (IOException | CsvException e) {
      throw new Refused(InvitationProblem.NO_LIST.at(Place.of(LIST)));
    }
  }

  private Optional<Invitee> person(String[] cells, int row, ListColumns columns) {
    if (cells.length == 1 && cells[0].isBlank()) {
      return Optional.empty();
    }
    String address = cell(cells, columns.address());
    Place place = new Place(LIST, row, columns.address() + 1);
    if (address.isEmpty()) {
      problems.add(InvitationProblem.NO_ADDRESS.at(place));
    } else if (address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
      problems.add(InvitationProblem.LONG_ADDRESS.at(place, LONGEST));
    } else if (!seen.add(address.toLowerCase(Locale.ROOT))) {
      problems.add(InvitationProblem.TWICE.at(place));
    }
    if (wave.strata().isEmpty()) {
      return Optional.of(new Invitee(address, "", row));
    }
    String said = cell(cells, columns.stratum());
    Optional<Stratum> stratum = stratum(wave, said);
    if (stratum.isEmpty()) {
      problems.add(
          InvitationProblem.UNKNOWN_STRATUM.at(
              new Place(LIST, row, columns.stratum() + 1), said, names(wave)));
    }
    return stratum.map(s -> new Invitee(address, s.code(), row));
  }

  /** The stratum that is meant; the nameless one where the wave has none. */
  static Optional<Stratum> stratum(InvitedWave wave, String said) {
    return wave.strata().stream().filter(s -> s.is(said)).findFirst();
  }

  static String names(InvitedWave wave) {
    return wave.strata().stream().map(Stratum::code).collect(Collectors.joining(", "));
  }

  private static String cell(String[] cells, int at) {
    return at >= 0 && at < cells.length ? cells[at].strip() : "";
  }
}

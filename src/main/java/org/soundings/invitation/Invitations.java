package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.VerifyingKey;
import org.soundings.database.Seal;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;

/** Makes invitations, and says to whom. */
@ApplicationScoped
public class Invitations {
  private static final int ID = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Rows rows;
  private final Secret secret;
  private final Keys keys;
  private final Forgetting forgetting;

  @Inject
  Invitations(Rows rows, Secret secret, Keys keys, Forgetting forgetting) {
    this.rows = rows;
    this.secret = secret;
    this.keys = keys;
    this.forgetting = forgetting;
  }

  private record Row(long place, String name, Invitee person, String id, Code code) {}

  /**
   * Invites everybody on a list, or nobody.
   *
   * @param csv {@code address,stratum}
   * @return the invitations in the order of the list
   * @throws Refused where a line is wrong, or a stratum would have fewer people than it needs
   */
  public List<Invited> add(InvitedWave wave, String csv) {
    refuseOver(wave);
    return add(wave, AddressList.read(wave, csv));
  }

  /**
   * As {@link #add}, and changes nothing.
   *
   * @throws Refused with what would be wrong
   */
  public void check(InvitedWave wave, String csv) {
    refuseOver(wave);
    refuseSmall(wave, AddressList.read(wave, csv));
  }

  /**
   * Makes codes to be printed, for people who have no address.
   *
   * @param numbers how many for each stratum
   * @throws Refused where a stratum is unknown, or would have fewer people than it needs
   */
  public List<Invited> addCodes(InvitedWave wave, Map<String, Integer> numbers) {
    refuseOver(wave);
    Problems problems = new Problems();
    List<Invitee> people = new ArrayList<>();
    long all = 0;
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      Place place = Place.of(number.getKey());
      String stratum = "";
      if (!wave.strata().isEmpty()) {
        stratum = AddressList.stratum(wave, number.getKey()).map(Stratum::code).orElse("");
      }
      if (stratum.isEmpty() && !(wave.strata().isEmpty() && number.getKey().isEmpty())) {
        problems.add(
            InvitationProblem.UNKNOWN_STRATUM.at(place, number.getKey(), AddressList.names(wave)));
      }
      all += Math.max(0, number.getValue());
      if (all <= AddressList.MOST) {
        people.addAll(
            Collections.nCopies(Math.max(0, number.getValue()), new Invitee("", stratum, 0)));
      }
    }
    if (all > AddressList.MOST) {
      problems.add(InvitationProblem.TOO_MANY.at(Place.of("codes"), AddressList.MOST));
    } else if (all == 0) {
      problems.add(InvitationProblem.NOBODY.at(Place.of("codes")));
    }
    problems.refuse();
    return add(wave, people);
  }

  static void refuseOver(InvitedWave wave) {
    if (wave.phase() == InvitedWave.Phase.OVER) {
      throw new Refused(InvitationProblem.OVER.at(Place.of(wave.domain())));
    }
  }

  private synchronized List<Invited> add(InvitedWave wave, List<Invitee> people) {
    refuseSmall(wave, people);
    refuseKnown(wave, people);
    if (keys.of(wave).isEmpty()) {
      keys.make(wave, strata(wave));
    }
    refuseWithoutKey(wave, people);
    List<Row> made = people.stream().map(this::row).toList();
    List<Row> sorted = made.stream().sorted(Comparator.comparing(Row::place)).toList();
    Seal seal = secret.seal("addresses");
    rows.write(
        connection -> {
          new WaveRows(connection).declare(wave);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into invitation (name, study, wave, stratum, id, address, mark, printed,"
                      + " place) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : sorted) {
              insert.setString(1, row.name());
              insert.setString(2, wave.study());
              insert.setString(3, wave.wave());
              insert.setString(4, row.person().stratum());
              insert.setString(5, row.id());
              address(insert, row.person().address(), seal);
              insert.setString(7, mark(wave, row.person().address()));
              insert.setBoolean(8, row.person().address().isEmpty());
              insert.setLong(9, row.place());
              insert.addBatch();
            }
            return Arrays.stream(insert.executeBatch()).sum();
          }
        });
    rows.mix();
    return made.stream()
        .map(
            row ->
                new Invited(row.person().address(), row.person().stratum(), row.code().grouped()))
        .toList();
  }

  /** The list of keys is in links that people have, so no key is added to it. */
  private void refuseWithoutKey(InvitedWave wave, List<Invitee> people) {
    Set<String> known = keys.of(wave).keySet();
    List<Problem> without =
        people.stream()
            .map(Invitee::stratum)
            .distinct()
            .filter(stratum -> !known.contains(stratum))
            .map(stratum -> InvitationProblem.NO_KEY.at(Place.of(wave.domain()), stratum))
            .toList();
    if (!without.isEmpty()) {
      throw new Refused(without);
    }
  }

  /** All, so that what is said of the wave's keys holds from the first invitation on (A9). */
  private static Set<String> strata(InvitedWave wave) {
    return wave.strata().isEmpty()
        ? Set.of("")
        : wave.strata().stream().map(Stratum::code).collect(Collectors.toSet());
  }

  private static void address(PreparedStatement insert, String address, Seal seal)
      throws SQLException {
    if (address.isEmpty()) {
      insert.setNull(6, java.sql.Types.VARBINARY);
    } else {
      insert.setBytes(6, seal.close(address.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private Row row(Invitee person) {
    byte[] id = new byte[ID];
    RANDOM.nextBytes(id);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    Code code = InvitedRows.code(secret, text);
    return new Row(RANDOM.nextLong() >>> 1, Signing.name(secret, code), person, text, code);
  }

  private @Nullable String mark(InvitedWave wave, String address) {
    return address.isEmpty() ? null : InvitedRows.mark(secret, wave, address);
  }

  private void refuseSmall(InvitedWave wave, List<Invitee> people) {
    Map<String, Long> sizes = new TreeMap<>();
    participation(wave).forEach(p -> sizes.put(p.stratum(), p.invited()));
    Set<String> grown = new TreeSet<>();
    for (Invitee person : people) {
      sizes.merge(person.stratum(), 1L, Long::sum);
      grown.add(person.stratum());
    }
    List<Problem> small =
        sizes.entrySet().stream()
            .filter(size -> grown.contains(size.getKey()) && size.getValue() < wave.atLeast())
            .map(
                size ->
                    InvitationProblem.TOO_FEW.at(
                        Place.of(wave.domain()), size.getKey(), size.getValue(), wave.atLeast()))
            .toList();
    if (!small.isEmpty()) {
      throw new Refused(small);
    }
  }

  private void refuseKnown(InvitedWave wave, List<Invitee> people) {
    Problems problems = new Problems();
    rows.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select 1 from invitation where mark = ?")) {
            for (Invitee person : people) {
              String mark = mark(wave, person.address());
              if (mark != null) {
                select.setString(1, mark);
                try (ResultSet found = select.executeQuery()) {
                  if (found.next()) {
                    problems.add(
                        InvitationProblem.TWICE.at(new Place("addresses", person.line(), 1)));
                  }
                }
              }
            }
            return people.size();
          }
        });
    problems.refuse();
  }

  /** Those with an address that are not yet recorded as having taken part, by stratum and name. */
  public List<Invited> reminders(InvitedWave wave) {
    return rows.read(connection -> of(connection).notYet(wave));
  }

  /** The codes to be printed, by stratum; those that have served too, so that none stands out. */
  public List<Invited> codes(InvitedWave wave) {
    return rows.read(connection -> of(connection).printed(wave));
  }

  InvitedRows of(Connection connection) {
    return new InvitedRows(connection, secret);
  }

  /** By stratum. */
  public List<StratumParticipation> participation(InvitedWave wave) {
    return rows.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select stratum, count(*), count(asked) from invitation"
                      + " where study = ? and wave = ? group by stratum order by stratum")) {
            select.setString(1, wave.study());
            select.setString(2, wave.wave());
            List<StratumParticipation> all = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
              while (found.next()) {
                all.add(
                    new StratumParticipation(
                        found.getString(1), found.getLong(2), found.getLong(3)));
              }
            }
            return all;
          }
        });
  }

  /** Forgets a wave's addresses now, and says how many they were. */
  public int forgetAddresses(InvitedWave wave) {
    return forgetting.forget(wave.study(), wave.wave());
  }

  /** The public keys by stratum, for whoever takes the answers. */
  public Map<String, VerifyingKey> keys(InvitedWave wave) {
    return keys.verifying(wave);
  }
}

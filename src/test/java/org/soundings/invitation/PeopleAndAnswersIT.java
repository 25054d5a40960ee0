package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.Credential;
import org.soundings.store.TestStore;

/**
 * P2: a thousand are invited and all answer, their tickets made by the server, which is the worse
 * of the two ways; whoever has both databases then matches people to answers no better than by
 * chance.
 */
class PeopleAndAnswersIT {
  private static final int EACH = 500;
  private static final int AT_A_TIME = 10;

  /** By chance one is matched; the best of all pairs of orders hardly ever has more. */
  private static final int MOST = 10;

  private static final List<String> OF_PEOPLE =
      List.of("", "order by _rowid_", "order by asked", "order by id", "order by place");
  private static final List<String> OF_ANSWERS = List.of("", "order by _rowid_", "order by id");
  private static final Pattern SAID = Pattern.compile("person-(\\d+)\\.");

  @TempDir Path folder;
  private final SecureRandom number = new SecureRandom();

  @Test
  void p2NobodyMatchesAThousandPeopleToTheirAnswers() throws Exception {
    try (TestInvitations side = new TestInvitations(folder);
        TestStore store = TestStore.in(folder)) {
      List<Invited> invited =
          side.invitations.add(TestInvitations.WAVE, TestInvitations.list(EACH));
      Map<String, Integer> people = new HashMap<>();
      List<Callable<Void>> visits = new ArrayList<>();
      for (int i = 0; i < invited.size(); i++) {
        Code code = TestInvitations.code(invited.get(i));
        people.put(Signing.name(side.secret, code), i);
        int person = i;
        visits.add(() -> visit(side, store, code, person));
      }
      Collections.shuffle(visits, new Random(1));
      try (ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME)) {
        for (Future<Void> visit : pool.invokeAll(visits)) {
          visit.get();
        }
      }
      store.closeWave();
      side.order.keep(true);
      int best = 0;
      for (String order : OF_PEOPLE) {
        List<Integer> seen = tookPart(side, people, order);
        for (String other : OF_ANSWERS) {
          List<Integer> said = said(store.answers(other));
          best = Math.max(best, Math.max(matches(seen, said), matches(seen.reversed(), said)));
        }
      }
      System.out.printf(
          "P2: of %,d invited all answered; at most %d matched by any order of rows%n",
          invited.size(), best);
      assertEquals(2 * EACH, said(store.answers("")).size());
      assertTrue(best <= MOST, best + " matched");
    }
  }

  private Void visit(TestInvitations side, TestStore store, Code code, int person) {
    Credential ticket =
        side.unscripted.credential(TestInvitations.WAVE, code, number.generateSeed(32));
    side.order.keep(false);
    store.handIn(ticket.nullifier(), "person-" + person + ".");
    return null;
  }

  private static List<Integer> tookPart(
      TestInvitations side, Map<String, Integer> people, String order) {
    return side.rows.read(
        connection -> {
          List<Integer> seen = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet found =
                  statement.executeQuery(
                      "select name from invitation where asked is not null " + order)) {
            while (found.next()) {
              seen.add(people.getOrDefault(found.getString(1), -1));
            }
          }
          return seen;
        });
  }

  private static List<Integer> said(List<String> answers) {
    List<Integer> people = new ArrayList<>();
    for (String answer : answers) {
      Matcher matcher = SAID.matcher(answer);
      if (matcher.find()) {
        people.add(Integer.valueOf(matcher.group(1)));
      }
    }
    return people;
  }

  private static int matches(List<Integer> one, List<Integer> other) {
    int matches = 0;
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      matches += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    return matches;
  }
}

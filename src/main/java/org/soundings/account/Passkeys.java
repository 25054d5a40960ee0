package org.soundings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Refused;
import org.soundings.web.PublicAddress;

/**
 * Signing in by WebAuthn. The browser lets a person's device sign a challenge, after it has asked
 * for a fingerprint, a face or a PIN; nobody types a name, so nobody learns who has an account.
 *
 * <p>The site is that of the settings, never that of a request. Whoever is signed in can use one
 * instead of entering the password again.
 */
@ApplicationScoped
public class Passkeys {
  /** Most of a person. */
  public static final int MOST = 20;

  /** Seconds that a browser has to answer. */
  public static final int SECONDS = Challenges.SECONDS;

  private static final int LONGEST_LABEL = 100;
  private static final String SIGN_IN = "sign in";

  private final AccountDatabase database;
  private final Clock clock;
  private final Optional<PasskeySite> site;
  private final Challenges challenges = new Challenges(System::nanoTime);

  @Inject
  Passkeys(AccountDatabase database, Clock clock, PublicAddress address) {
    this(database, clock, PasskeySite.at(address.origin()));
  }

  Passkeys(AccountDatabase database, Clock clock, Optional<PasskeySite> site) {
    this.database = database;
    this.clock = clock;
    this.site = site;
  }

  /**
   * What a browser is asked.
   *
   * @param cookie for this browser alone
   * @param json for the script of the page
   */
  public record Asked(String cookie, String json) {}

  /**
   * Somebody whose passkey proved who they are.
   *
   * @param label what they call it
   */
  public record Proved(Person person, String label) {}

  /** Whether browsers allow any at the address of this installation. */
  public boolean arePossible() {
    return site.isPresent();
  }

  /** A person's, the oldest first. */
  public List<Passkey> of(Person person) {
    return stored(person).stream().map(PasskeyRows.Stored::passkey).toList();
  }

  private List<PasskeyRows.Stored> stored(Person person) {
    return database.read(connection -> new PasskeyRows(connection).of(person.id()));
  }

  /**
   * Asks whoever wants to sign in.
   *
   * @throws Refused where none are possible
   */
  public Asked askAnybody() {
    return asked(SIGN_IN, List.of());
  }

  /**
   * Asks somebody who is signed in to confirm something.
   *
   * @param session the secret of their session
   * @throws Refused where none are possible
   */
  public Asked askAgain(Person person, String session) {
    return asked(again(session), stored(person));
  }

  private Asked asked(String purpose, List<PasskeyRows.Stored> allowed) {
    String cookie = challenges.cookie();
    return new Asked(cookie, options(cookie, purpose, allowed).toUse());
  }

  private PasskeyOptions options(String cookie, String purpose, List<PasskeyRows.Stored> known) {
    String challenge = RandomText.of(challenges.of(cookie, purpose));
    return new PasskeyOptions(proof().site(), challenge, known);
  }

  /**
   * Asks for a new one, once the password was entered again.
   *
   * @param session the secret of the person's session
   * @throws Refused where none are possible, there are too many, or the name is none
   */
  public Asked askNew(Person person, String session, String label) {
    List<PasskeyRows.Stored> known = stored(person);
    refuse(known.size(), label);
    String cookie = challenges.cookie();
    return new Asked(cookie, options(cookie, made(person, session), known).toMake(person));
  }

  private static void refuse(int known, String label) {
    if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
      throw Accounts.refused(AccountProblem.NO_PASSKEY_LABEL, "label");
    }
    if (known >= MOST) {
      throw Accounts.refused(AccountProblem.MANY_PASSKEYS, "label", MOST);
    }
  }

  /**
   * Adds one.
   *
   * @param session the secret of the person's session
   * @param cookies all that the browser sent
   * @throws Refused where it was not asked for here, or is no good
   */
  public void add(
      Person person, String session, List<String> cookies, String label, MadePasskey answer) {
    PasskeyProof proof = proof();
    var read = PasskeyProof.read(answer);
    byte[] challenge = PasskeyProof.challenge(read);
    String cookie =
        challenges.find(cookies, made(person, session), challenge).orElseThrow(Passkeys::noAnswer);
    PasskeyProof.Made made = proof.look(read, challenge);
    if (!challenges.use(cookie)) {
      throw noAnswer();
    }
    PasskeyRows.Stored stored =
        new PasskeyRows.Stored(
            new Passkey(RandomText.id(), label.strip(), clock.instant()),
            person.id(),
            made.credential(),
            made.attested(),
            made.synced(),
            made.counter());
    database.write(
        connection -> {
          new LogRows(connection).hold();
          PasskeyRows rows = new PasskeyRows(connection);
          refuse(rows.of(person.id()).size(), label);
          if (rows.find(made.credential()).isPresent()) {
            throw noAnswer();
          }
          rows.add(stored);
          log(connection, person, Act.ADDED_PASSKEY, label.strip());
          return stored;
        });
  }

  /** Removes one of a person's; nothing where they have no such. */
  public void remove(Person person, String id) {
    database.write(
        connection -> {
          new LogRows(connection).hold();
          PasskeyRows rows = new PasskeyRows(connection);
          for (PasskeyRows.Stored one : rows.of(person.id())) {
            if (one.passkey().id().equals(id)) {
              rows.remove(id);
              log(connection, person, Act.REMOVED_PASSKEY, one.passkey().label());
            }
          }
          return id;
        });
  }

  /**
   * Looks who signs in.
   *
   * @param cookies all that the browser sent
   * @throws Refused where it proves nothing
   */
  public Proved check(List<String> cookies, UsedPasskey answer) {
    return looked(SIGN_IN, cookies, answer);
  }

  /**
   * Looks whether it is the person who is signed in.
   *
   * @param session the secret of their session
   * @param cookies all that the browser sent
   * @throws Refused where it proves nothing
   */
  public void again(Person person, String session, List<String> cookies, UsedPasskey answer) {
    Proved proved = looked(again(session), cookies, answer);
    if (!proved.person().id().equals(person.id())) {
      throw unknown();
    }
  }

  private Proved looked(String purpose, List<String> cookies, UsedPasskey sent) {
    PasskeyProof proof = proof();
    PasskeyProof.Answer answer = PasskeyProof.read(sent);
    String cookie =
        challenges.find(cookies, purpose, answer.challenge()).orElseThrow(Passkeys::unknown);
    PasskeyRows.Stored stored =
        database
            .read(connection -> new PasskeyRows(connection).find(answer.credential()))
            .filter(one -> one.person().equals(answer.user()))
            .orElseThrow(Passkeys::unknown);
    long counter = counter(proof, answer, stored, cookie);
    if (!challenges.use(cookie)) {
      throw unknown();
    }
    Optional<Person> person =
        database.write(
            connection ->
                new PasskeyRows(connection).count(stored, counter)
                    ? new PersonRows(connection).find(stored.person())
                    : Optional.empty());
    return new Proved(person.orElseThrow(Passkeys::unknown), stored.passkey().label());
  }

  /** One that counts backwards is refused, and the log names it. */
  private long counter(
      PasskeyProof proof, PasskeyProof.Answer answer, PasskeyRows.Stored stored, String cookie) {
    try {
      return proof.look(answer, answer.challenge(), stored);
    } catch (Refused refused) {
      String code = refused.problems().getFirst().code();
      if (code.equals(AccountProblem.COPIED_PASSKEY.code()) && challenges.use(cookie)) {
        database.write(
            connection -> {
              Person person = new PersonRows(connection).find(stored.person()).orElseThrow();
              log(connection, person, Act.REFUSED, code + " " + stored.passkey().label());
              return code;
            });
      }
      throw refused;
    }
  }

  private PasskeyProof proof() {
    return new PasskeyProof(site.orElseThrow(Passkeys::unknown));
  }

  private static Refused noAnswer() {
    return Accounts.refused(AccountProblem.NO_SUCH_ANSWER, "password");
  }

  private static Refused unknown() {
    return Accounts.refused(AccountProblem.NO_SUCH_PASSKEY, "password");
  }

  private static String again(String session) {
    return "again " + Sha256.hex(session);
  }

  private static String made(Person person, String session) {
    return "new " + person.id() + " " + Sha256.hex(session);
  }

  private void log(Connection connection, Person person, Act act, String about)
      throws SQLException {
    new LogRows(connection).add(clock.instant(), person.name(), act, about);
  }
}

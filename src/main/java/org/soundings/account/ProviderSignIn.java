package org.soundings.account;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Refused;
import org.soundings.web.Bulkhead;
import org.soundings.web.PublicAddress;

/**
 * Signing in by an OpenID provider that the settings name: a code with PKCE, for an ID token. What
 * this browser was sent there with comes from a cookie, as {@link Challenges} has it.
 */
@ApplicationScoped
public class ProviderSignIn {
  /** Seconds that somebody has at the provider. */
  public static final int SECONDS = 900;

  private static final Logger LOG = Logger.getLogger(ProviderSignIn.class.getName());
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FIELD = "provider";

  private final Subjects subjects;
  private final Clock clock;
  private final Optional<ProviderSettings> settings;
  private final ProviderCalls calls;
  private final ProviderKeys keys = new ProviderKeys(System::nanoTime);
  private final Challenges challenges = new Challenges(System::nanoTime, SECONDS);
  private final Bulkhead turns = new Bulkhead(AT_ONCE, MOST_WAITING, PATIENCE);

  @Inject
  ProviderSignIn(AccountDatabase database, Clock clock, Config config, PublicAddress address) {
    this(database, clock, ProviderSettings.of(config, address.origin()), PATIENCE);
  }

  ProviderSignIn(
      AccountDatabase database,
      Clock clock,
      Optional<ProviderSettings> settings,
      Duration patience) {
    this.subjects = new Subjects(database, clock);
    this.clock = clock;
    this.settings = settings;
    this.calls = new ProviderCalls(patience);
  }

  /**
   * Where a browser is sent.
   *
   * @param cookie for this browser alone
   */
  public record Sent(String cookie, String address) {}

  /** What the provider sends a browser back with; empty what it does not say. */
  public record Back(String code, String state, String issuer) {}

  /**
   * Somebody whom the provider knows, and we too.
   *
   * @param to the page that they wanted
   */
  public record Arrived(Person person, String to) {}

  /** What people know the provider as; empty where there is none. */
  public Optional<String> name() {
    return settings.map(ProviderSettings::name);
  }

  /**
   * @param to the page that is opened then
   * @throws Refused where the provider does not answer
   */
  public Sent send(String to) {
    ProviderSettings own = own();
    ProviderMetadata provider = inTurn(() -> ProviderMetadata.asked(calls, own.issuer()));
    String cookie = challenges.cookie();
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put("response_type", "code");
    wanted.put("scope", "openid email profile");
    wanted.put("client_id", own.client());
    wanted.put("redirect_uri", own.back());
    wanted.put("state", state(cookie, to));
    wanted.put("nonce", RandomText.of(challenges.of(cookie, "nonce")));
    wanted.put("code_challenge", RandomText.of(Sha256.of(verifier(cookie))));
    wanted.put("code_challenge_method", "S256");
    String joint = provider.authorize().contains("?") ? "&" : "?";
    return new Sent(cookie, provider.authorize() + joint + encoded(wanted));
  }

  private String verifier(String cookie) {
    return RandomText.of(challenges.of(cookie, "verifier"));
  }

  private String state(String cookie, String to) {
    String bound = RandomText.of(challenges.of(cookie, "state " + to));
    return bound + "." + RandomText.of(to.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Looks who comes back.
   *
   * @param cookies all that the browser sent
   * @throws Refused where the provider does not say who it is, or nobody has invited them
   */
  public Arrived arrive(List<String> cookies, Back back) {
    ProviderSettings own = own();
    String to = to(back.state());
    String cookie = found(cookies, back.state(), to);
    IdToken token = inTurn(() -> token(own, back, cookie)).orElseThrow(ProviderSignIn::noProof);
    if (!challenges.use(cookie)) {
      throw noProof();
    }
    return new Arrived(subjects.known(own, token), to);
  }

  private static String to(String state) {
    try {
      byte[] to = Base64.getUrlDecoder().decode(state.substring(state.indexOf('.') + 1));
      return new String(to, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException none) {
      throw noProof();
    }
  }

  private String found(List<String> cookies, String state, String to) {
    try {
      byte[] bound = Base64.getUrlDecoder().decode(state.substring(0, state.indexOf('.')));
      return challenges.find(cookies, "state " + to, bound).orElseThrow(ProviderSignIn::noProof);
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException none) {
      throw noProof();
    }
  }

  private Optional<IdToken> token(ProviderSettings own, Back back, String cookie) {
    ProviderMetadata provider = ProviderMetadata.asked(calls, own.issuer());
    boolean itself =
        back.issuer().isEmpty() ? !provider.named() : back.issuer().equals(own.issuer());
    if (!itself || back.code().isEmpty()) {
      return Optional.empty();
    }
    var answer = exchanged(own, provider, back.code(), verifier(cookie));
    IdToken.Wanted wanted =
        new IdToken.Wanted(
            own.issuer(),
            own.client(),
            RandomText.of(challenges.of(cookie, "nonce")),
            clock.instant());
    Optional<IdToken> token =
        IdToken.of(
            answer.getString("id_token", ""),
            wanted,
            signed -> keys.haveSigned(signed, () -> calls.get(provider.keys()).toString()));
    return token.map(said -> completed(said, provider, answer.getString("access_token", "")));
  }

  private jakarta.json.JsonObject exchanged(
      ProviderSettings own, ProviderMetadata provider, String code, String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", own.back());
    form.put("code_verifier", verifier);
    if (own.secret().isEmpty() || provider.posted()) {
      form.put("client_id", own.client());
    }
    if (own.secret().isEmpty()) {
      return calls.post(provider.token(), encoded(form));
    }
    if (provider.posted()) {
      form.put("client_secret", own.secret());
      return calls.post(provider.token(), encoded(form));
    }
    String pair = encoded(own.client()) + ":" + encoded(own.secret());
    String header = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return calls.post(provider.token(), encoded(form), "Authorization", "Basic " + header);
  }

  /** Many providers leave the address out of the ID token, and tell it where they are asked. */
  private IdToken completed(IdToken token, ProviderMetadata provider, String access) {
    if (!token.address().isEmpty() || provider.userinfo().isEmpty() || access.isEmpty()) {
      return token;
    }
    return token.with(calls.get(provider.userinfo(), "Authorization", "Bearer " + access));
  }

  private ProviderSettings own() {
    return settings.orElseThrow(ProviderSignIn::noProof);
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!turns.begin()) {
      throw Accounts.refused(AccountProblem.BUSY, FIELD);
    }
    try {
      return work.get();
    } catch (ProviderCalls.ProviderAway away) {
      LOG.log(Level.WARNING, "The OpenID provider does not answer as it has to", away);
      throw Accounts.refused(AccountProblem.PROVIDER_AWAY, FIELD);
    } finally {
      turns.end();
    }
  }

  private static Refused noProof() {
    return Accounts.refused(AccountProblem.NO_PROOF, FIELD);
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @PreDestroy
  void close() {
    calls.close();
  }
}

package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.credential.Credential;
import org.soundings.credential.VerifyingKey;
import org.soundings.form.HandOverPage;
import org.soundings.form.InvitationPage;
import org.soundings.form.NoticePage;
import org.soundings.form.SpokenLanguage;
import org.soundings.questionnaire.Wording;
import org.soundings.web.FormBody;
import org.soundings.web.HtmlPage;
import org.soundings.web.JsonAnswer;
import org.soundings.web.RequestLanguage;

/**
 * Where a personal link leads: the code becomes a credential, on the device or, without a script,
 * here. The code is in the fragment or in the body of a request, never in an address (A7).
 */
@Path("/i/{study}")
@ApplicationScoped
public class InvitationPages {
  private static final int NOT_NOW = 403;

  /** In the address of a page that is shown again: what was typed is no code. */
  private static final String WRONG = "wrong";

  private static final int NUMBER = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final InvitedWaves waves;
  private final Signing signing;
  private final Unscripted unscripted;

  @Inject
  InvitationPages(InvitedWaves waves, Signing signing, Unscripted unscripted) {
    this.waves = waves;
    this.signing = signing;
    this.unscripted = unscripted;
  }

  @GET
  public Response page(
      @PathParam("study") String study,
      @QueryParam(WRONG) @Nullable String wrong,
      @BeanParam RequestLanguage wanted) {
    InvitedWave wave = open(study, wanted);
    String language = wanted.of(wave.languages());
    return HtmlPage.html(200, page(wave, language, wrong != null).html()).build();
  }

  /** Without a script: a code that was typed, and the form's number. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response typed(
      @PathParam("study") String study, @BeanParam RequestLanguage wanted, byte[] body) {
    InvitedWave wave = open(study, wanted);
    Map<String, List<String>> fields = FormBody.fields(body);
    String language =
        wanted.of(wave.languages(), field(fields, InvitationPage.LANGUAGE), wanted.asked());
    Optional<Code> code = Code.read(field(fields, InvitationPage.CODE));
    byte[] number = bytes(field(fields, InvitationPage.NUMBER));
    if (code.isEmpty() || number.length != NUMBER) {
      String again = "/i/" + study + "?" + WRONG + "=1";
      return HtmlPage.seeOther(SpokenLanguage.in(language, again)).build();
    }
    Credential credential = unscripted.credential(wave, code.get(), number);
    HandOverPage page =
        HandOverPage.of(
            wave.title(),
            language,
            HtmlPage.SITE,
            SpokenLanguage.in(language, begin(wave)),
            credential.text());
    return HtmlPage.html(200, page.html()).build();
  }

  /** The public key of a code's stratum. */
  @POST
  @Path("key")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response key(
      @PathParam("study") String study, @BeanParam RequestLanguage wanted, byte[] body) {
    InvitedWave wave = open(study, wanted);
    VerifyingKey key = signing.key(wave, code(FormBody.fields(body)));
    KeyReply reply =
        new KeyReply(key.id(), key.modulus().toString(16), key.exponent().toString(16));
    return JsonAnswer.of(200, reply).build();
  }

  /** A signature under what the device has blinded. */
  @POST
  @Path("sign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @PathParam("study") String study, @BeanParam RequestLanguage wanted, byte[] body) {
    InvitedWave wave = open(study, wanted);
    Map<String, List<String>> fields = FormBody.fields(body);
    try {
      byte[] signature = signing.sign(wave, code(fields), bytes(field(fields, "blinded")));
      return JsonAnswer.of(200, new SignatureReply(ENCODER.encodeToString(signature))).build();
    } catch (IllegalArgumentException notBlinded) {
      throw new BadRequestException("not a blinded message", notBlinded);
    }
  }

  private static InvitationPage page(InvitedWave wave, String language, boolean wrong) {
    byte[] number = new byte[NUMBER];
    RANDOM.nextBytes(number);
    return InvitationPage.of(
        wave.title(),
        wave.languages(),
        language,
        HtmlPage.SITE,
        new InvitationPage.To(
            SpokenLanguage.in(language, "/i/" + wave.study()),
            begin(wave),
            SpokenLanguage.in(language, "/s/" + wave.study()),
            "/s/" + wave.study() + "/keys.json"),
        names(wave),
        ENCODER.encodeToString(number),
        wrong);
  }

  private static Map<String, Wording> names(InvitedWave wave) {
    Map<String, Wording> names = new LinkedHashMap<>();
    wave.strata().forEach(stratum -> names.put(stratum.code(), stratum.name()));
    return names;
  }

  private static String begin(InvitedWave wave) {
    return "/s/" + wave.study() + "/begin";
  }

  private InvitedWave open(String study, RequestLanguage wanted) {
    InvitedWave wave = waves.of(study).orElseThrow(NotFoundException::new);
    boolean over = wave.phase() == InvitedWave.Phase.OVER;
    if (over || wave.phase() == InvitedWave.Phase.BEFORE || !signing.serves(wave)) {
      NoticePage.Kind kind = over ? NoticePage.Kind.CLOSED : NoticePage.Kind.NOT_YET_OPEN;
      throw new WebApplicationException(
          HtmlPage.notice(NOT_NOW, kind, wanted.of(wave.languages())).build());
    }
    return wave;
  }

  private static Code code(Map<String, List<String>> fields) {
    return Code.read(field(fields, InvitationPage.CODE))
        .orElseThrow(() -> new BadRequestException("not a code"));
  }

  private static String field(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  /**
   * The public key of a stratum.
   *
   * @param n modulus, and {@code e} exponent, in hexadecimal
   */
  @JsonbPropertyOrder({"id", "n", "e"})
  public record KeyReply(String id, String n, String e) {}

  /** In base64url. */
  public record SignatureReply(String signature) {}
}

package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.desk.page.Menu;
import org.soundings.form.Link;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Conductor;
import org.soundings.study.KeyHolders;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/**
 * How a wave gets a key that people hold (A4): its public half first, and then the proof that they
 * can open what is sealed with it. The private half never comes here before the wave is closed.
 */
@Path("/desk/studies/{study}/waves/{wave}/key")
@Needs(Right.RUN)
@ApplicationScoped
public class KeyPages {
  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final String SEALING = "sealing";
  private static final String TEST = "test";
  private static final String PROOF = "proof";

  private final Conductor conductor;
  private final KeyHolders holders;
  private final AuditLog log;

  @Inject
  KeyPages(Conductor conductor, KeyHolders holders, AuditLog log) {
    this.conductor = conductor;
    this.holders = holders;
    this.log = log;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    if (!state.needsKey()) {
      DeskText has = DeskText.of(DeskText.Kind.NOTE, visitor.words().say("key.none"));
      return HtmlPage.html(OK, page(state, visitor).with(has).html()).build();
    }
    return offering(OK, state, offer(state, visitor.words()), visitor);
  }

  /** Takes the public half, and shows what its holders have to open. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    SentForm sent = SentForm.of(body);
    try {
      String test = holders.offer(study, wave, sent.one(SEALING));
      return proving(OK, state, test, prove(state, test, visitor.words()), visitor);
    } catch (Refused refused) {
      log.refused(visitor.person(), refused, state.name());
      DeskForm form = offer(state, visitor.words());
      return offering(WRONG, state, sent.back(form, refused, SEALING, visitor.words()), visitor);
    }
  }

  /** Makes the key the wave's. */
  @POST
  @Path("proof")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    SentForm sent = SentForm.of(body);
    try {
      holders.prove(study, wave, sent.one(PROOF).strip());
      log.add(visitor.person(), Act.GAVE_KEY, state.name());
      return HtmlPage.seeOther(WaveForms.address(state)).build();
    } catch (Refused refused) {
      log.refused(visitor.person(), refused, state.name());
      String test = sent.one(TEST);
      DeskForm form = prove(state, test, visitor.words());
      return proving(WRONG, state, test, sent.back(form, refused, PROOF, visitor.words()), visitor);
    }
  }

  private static String address(WaveState wave) {
    return WaveForms.address(wave) + "/key";
  }

  private static DeskForm offer(WaveState wave, DeskWords words) {
    return new DeskForm(
        address(wave),
        List.of(
            DeskField.text(SEALING, "key", words.say("key.public"), "off")
                .hint(words.say("key.public.hint"))),
        words.say("key.offer"));
  }

  private static DeskForm prove(WaveState wave, String test, DeskWords words) {
    return new DeskForm(
        address(wave) + "/proof",
        List.of(
            DeskField.hidden(TEST, test),
            DeskField.text(PROOF, "text", words.say("key.proof"), "off")
                .hint(words.say("key.proof.hint"))),
        words.say("key.prove"));
  }

  private static Response offering(int status, WaveState wave, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    DeskPage page =
        page(wave, visitor)
            .with(DeskText.of(DeskText.Kind.LOOK, words.say("key.lost")))
            .with(DeskText.of(DeskText.Kind.PLAIN, words.say("key.make")))
            .with(DeskText.secret("./soundings keys make"))
            .with(DeskText.of(DeskText.Kind.PLAIN, words.say("key.make.then")))
            .with(form);
    return HtmlPage.html(status, page.html()).build();
  }

  private static Response proving(
      int status, WaveState wave, String test, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    String command = "./soundings keys prove --wave " + wave.name() + " --test " + test;
    DeskPage page =
        page(wave, visitor)
            .with(DeskText.of(DeskText.Kind.PLAIN, words.say("key.test")))
            .with(DeskText.secret(command))
            .with(form);
    return HtmlPage.html(status, page.html()).build();
  }

  private static DeskPage page(WaveState wave, Visitor visitor) {
    DeskWords words = visitor.words();
    Link back = new Link(WaveForms.address(wave), words.written(wave.title(), wave.language()));
    return new DeskPage(
            visitor.inside(Menu.Part.STUDIES),
            words.say("key"),
            words.say("wave.lead", wave.study(), wave.wave()),
            List.of())
        .with(new DeskText(DeskText.Kind.SOFT, words.say("release.back"), back));
  }

  private WaveState find(String study, String wave) {
    return conductor.state(study, wave).orElseThrow(NotFoundException::new);
  }
}

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
import org.soundings.study.TakingDown;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/** Taking a report down that is public, with a reason that everybody can read. */
@Path("/desk/studies/{study}/waves/{wave}/unpublish")
@Needs(Right.RUN)
@ApplicationScoped
public class UnpublishPages {
  private static final int OK = 200;
  private static final int WRONG = 422;

  private final Conductor conductor;
  private final TakingDown reports;
  private final Reentry reentry;
  private final AuditLog log;

  @Inject
  UnpublishPages(Conductor conductor, TakingDown reports, Reentry reentry, AuditLog log) {
    this.conductor = conductor;
    this.reports = reports;
    this.reentry = reentry;
    this.log = log;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    return page(OK, state, form(state, visitor.words()), visitor);
  }

  /** Its address then says that it was there, and why it is not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeDown(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    SentForm sent = SentForm.of(body);
    try {
      reentry.look(sent, WaveForms.PASSWORD, visitor);
      log.add(visitor.person(), Act.UNPUBLISHED, state.name());
      reports.takeDown(study, wave, sent.one(TakingDown.REASON));
      return HtmlPage.seeOther(WaveForms.address(state)).build();
    } catch (Refused refused) {
      log.refused(visitor.person(), refused, state.name());
      DeskForm form = form(state, visitor.words());
      return page(
          WRONG, state, sent.back(form, refused, WaveForms.PASSWORD, visitor.words()), visitor);
    }
  }

  private static DeskForm form(WaveState wave, DeskWords words) {
    return new DeskForm(
            WaveForms.address(wave) + "/unpublish",
            List.of(
                DeskField.text(TakingDown.REASON, "textarea", words.say("unpublish.reason"), "off")
                    .hint(words.say("unpublish.reason.hint", TakingDown.LONGEST)),
                DeskField.password(WaveForms.PASSWORD, words.say("wave.password"))
                    .hint(words.say("unpublish.password.hint"))),
            words.say("unpublish.button"))
        .with(Reentry.button(words));
  }

  private static Response page(int status, WaveState wave, DeskForm form, Visitor visitor) {
    DeskWords words = visitor.words();
    Link back = new Link(WaveForms.address(wave), words.written(wave.title(), wave.language()));
    DeskPage page =
        new DeskPage(
                visitor.inside(Menu.Part.STUDIES),
                words.say("unpublish"),
                words.say("wave.lead", wave.study(), wave.wave()),
                List.of())
            .with(new DeskText(DeskText.Kind.SOFT, words.say("release.back"), back))
            .with(DeskText.of(DeskText.Kind.LOOK, words.say("unpublish.why")))
            .with(form);
    return HtmlPage.html(status, page.html()).build();
  }

  private WaveState find(String study, String wave) {
    return conductor.state(study, wave).orElseThrow(NotFoundException::new);
  }
}

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
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskPage;
import org.soundings.desk.page.DeskText;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Conductor;
import org.soundings.study.MetProblems;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/**
 * A wave: where it stands, and the steps that are open to whoever runs its study. Closing cannot be
 * taken back, so it asks for the password or a passkey again.
 */
@Path("/desk/studies/{study}/waves/{wave}")
@Needs(Right.SEE)
@ApplicationScoped
public class WavePages {
  private static final int OK = 200;
  private static final int WRONG = 422;

  private final Conductor conductor;
  private final MetProblems met;
  private final Reentry reentry;
  private final AuditLog log;

  @Inject
  WavePages(Conductor conductor, MetProblems met, Reentry reentry, AuditLog log) {
    this.conductor = conductor;
    this.met = met;
    this.reentry = reentry;
    this.log = log;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    DeskPage page = WaveForms.page(state, WaveForms.of(state, visitor), visitor);
    return page(
        OK,
        state.stage() == WaveState.Stage.OPEN
            ? MetTable.under(page, met.of(study, wave), visitor.words())
            : page);
  }

  @POST
  @Path("open")
  @Needs(Right.RUN)
  public Response open(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    return step(Act.OPENED, find(study, wave), SentForm.of(body), visitor);
  }

  @POST
  @Path("close")
  @Needs(Right.RUN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    return step(Act.CLOSED, find(study, wave), SentForm.of(body), visitor);
  }

  /** It is logged before it is done, so that nothing is ever done that the log does not have. */
  private Response step(Act act, WaveState wave, SentForm sent, Visitor visitor) {
    try {
      if (act != Act.OPENED) {
        reentry.look(sent, WaveForms.PASSWORD, visitor);
      }
      log.add(visitor.person(), act, wave.name());
      take(act, wave, sent);
      return HtmlPage.seeOther(WaveForms.address(wave)).build();
    } catch (Refused refused) {
      log.refused(visitor.person(), refused, wave.name());
      WaveState now = find(wave.study(), wave.wave());
      return page(WRONG, refused(now, sent, refused, visitor));
    }
  }

  /** Beside a field of the step that comes next; where that has none, at the end. */
  private static DeskPage refused(WaveState now, SentForm sent, Refused refused, Visitor visitor) {
    DeskForm next = WaveForms.of(now, visitor);
    if (WaveForms.isOpen(now, visitor) && !next.fields().isEmpty()) {
      DeskForm form = sent.back(next, refused, WaveForms.PASSWORD, visitor.words());
      return WaveForms.page(now, form, visitor);
    }
    return WaveForms.page(now, next, visitor)
        .with(
            DeskText.of(
                DeskText.Kind.LOOK, visitor.words().problem(refused.problems().getFirst())));
  }

  private void take(Act act, WaveState wave, SentForm sent) {
    switch (act) {
      case OPENED -> conductor.open(wave.study(), wave.wave());
      case CLOSED -> conductor.close(wave.study(), wave.wave(), WaveForms.key(sent));
      default -> throw new IllegalArgumentException(act.name());
    }
  }

  private WaveState find(String study, String wave) {
    return conductor.state(study, wave).orElseThrow(NotFoundException::new);
  }

  private static Response page(int status, DeskPage page) {
    return HtmlPage.html(status, page.html()).build();
  }
}

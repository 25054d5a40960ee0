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
import java.util.Optional;
import org.soundings.account.Act;
import org.soundings.account.AuditLog;
import org.soundings.account.Right;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Approval;
import org.soundings.study.CoSigners;
import org.soundings.study.CoSigning;
import org.soundings.study.Conductor;
import org.soundings.study.Preview;
import org.soundings.study.Releasing;
import org.soundings.study.StudyProblem;
import org.soundings.study.UnpublishedFile;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/**
 * What a closed wave would publish, to those who decide about it: the files themselves, what is
 * hidden and why, what an attacker finds; then the publication of exactly these files.
 */
@Path("/desk/studies/{study}/waves/{wave}/release")
@Needs(Right.PREVIEW)
@ApplicationScoped
public class ReleasePages {
  private static final int OK = 200;
  private static final int WRONG = 422;

  /** Seconds after which a browser asks again for a preview that is being made. */
  private static final int AGAIN = 4;

  private final Conductor conductor;
  private final Releasing releasing;
  private final Reentry reentry;
  private final AuditLog log;
  private final CoSigning signing;
  private final SignedSteps steps;

  @Inject
  ReleasePages(
      Conductor conductor,
      Releasing releasing,
      Reentry reentry,
      AuditLog log,
      CoSigning signing,
      SignedSteps steps) {
    this.conductor = conductor;
    this.releasing = releasing;
    this.reentry = reentry;
    this.log = log;
    this.signing = signing;
    this.steps = steps;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    return page(OK, new ReleaseForms(find(study, wave), visitor));
  }

  /** Publishes what was previewed, and nothing else. */
  @POST
  @Needs(Right.RUN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    WaveState state = find(study, wave);
    try {
      reentry.look(sent, WaveForms.PASSWORD, visitor);
      log.add(visitor.person(), Act.RELEASED, state.name());
      releasing.release(study, wave, sent.one(ReleaseForms.HASH));
      return HtmlPage.seeOther(WaveForms.address(state)).build();
    } catch (Refused refused) {
      log.refused(visitor.person(), refused, state.name());
      return page(WRONG, new ReleaseForms(find(study, wave), visitor).wrong(refused));
    }
  }

  /** What a co-signer says of exactly what was previewed. */
  @POST
  @Path("co-signature")
  @Needs(Right.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    SentForm sent = SentForm.of(body);
    WaveState state = find(study, wave);
    try {
      String now = releasing.preview(study, wave).map(Preview::sha256).orElse("");
      if (!now.equals(sent.one(ReleaseForms.HASH))) {
        throw new Refused(StudyProblem.OTHER_PREVIEW.at(Place.of(WaveForms.PASSWORD)));
      }
      steps.sign(visitor, state, CoSigners.Step.RELEASE, sent);
      return HtmlPage.seeOther(new ReleaseForms(state, visitor).address()).build();
    } catch (Refused refused) {
      steps.refused(visitor, state, refused);
      return page(WRONG, new ReleaseForms(state, visitor).wrong(refused));
    }
  }

  /** A file as it would be published, marked as one that is not. */
  @GET
  @Path("not-published/{file: .+}")
  public Response file(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @PathParam("file") String file,
      @BeanParam Visitor visitor) {
    ReleaseForms forms = new ReleaseForms(find(study, wave), visitor);
    Optional<Preview> preview;
    try {
      preview = releasing.preview(study, wave);
    } catch (Refused notDue) {
      preview = Optional.empty();
    }
    if (preview.isEmpty()) {
      return HtmlPage.seeOther(forms.address()).build();
    }
    UnpublishedFile found =
        UnpublishedFile.of(
                preview.get(), file, forms.files(), visitor.words().text("release.not-published"))
            .orElseThrow(NotFoundException::new);
    String about = file.equals(ReleaseForms.REPORT) ? "" : " " + file;
    log.add(visitor.person(), Act.SAW_PREVIEW, study + "/" + wave + about);
    return answer(found);
  }

  private static Response answer(UnpublishedFile file) {
    Response.ResponseBuilder answer =
        Response.ok(file.content())
            .header("Content-Type", file.type())
            .header("Content-Disposition", file.disposition())
            .cacheControl(HtmlPage.unkept());
    if (!file.policy().isEmpty()) {
      answer.header("Content-Security-Policy", file.policy());
    }
    return answer.build();
  }

  private Response page(int status, ReleaseForms forms) {
    Optional<Preview> preview;
    try {
      preview = releasing.preview(forms.wave().study(), forms.wave().wave());
    } catch (Refused notDue) {
      return HtmlPage.html(status, forms.notDue(notDue).html()).build();
    }
    if (preview.isEmpty()) {
      return HtmlPage.html(status, forms.waiting().html()).header("Refresh", AGAIN).build();
    }
    Optional<Approval> approval =
        signing.isNeeded(forms.wave().study()) ? preview.map(signing::release) : Optional.empty();
    return HtmlPage.html(status, forms.page(preview.get(), approval).html()).build();
  }

  private WaveState find(String study, String wave) {
    return conductor.state(study, wave).orElseThrow(NotFoundException::new);
  }
}

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
import org.jspecify.annotations.Nullable;
import org.soundings.account.Right;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskPage;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.CoSigners;
import org.soundings.study.Conductor;
import org.soundings.study.OpeningPreview;
import org.soundings.study.Openings;
import org.soundings.study.StudyProblem;
import org.soundings.study.WaveState;
import org.soundings.web.HtmlPage;

/** What people would be asked and promised, before a wave opens; a co-signer approves it. */
@Path("/desk/studies/{study}/waves/{wave}/opening")
@Needs(Right.PREVIEW)
@ApplicationScoped
public class OpeningPages {
  private static final int OK = 200;
  private static final int WRONG = 422;

  private final Conductor conductor;
  private final Openings openings;
  private final SignedSteps steps;

  @Inject
  OpeningPages(Conductor conductor, Openings openings, SignedSteps steps) {
    this.conductor = conductor;
    this.openings = openings;
    this.steps = steps;
  }

  @GET
  public Response show(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      @BeanParam Visitor visitor) {
    return page(OK, find(study, wave), visitor, null);
  }

  /** What a co-signer says of it. */
  @POST
  @Path("co-signature")
  @Needs(Right.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @PathParam("study") String study,
      @PathParam("wave") String wave,
      byte[] body,
      @BeanParam Visitor visitor) {
    WaveState state = find(study, wave);
    SentForm sent = SentForm.of(body);
    try {
      OpeningPreview now = openings.preview(study, wave);
      if (!now.sha256().equals(sent.one(SigningForms.HASH))) {
        throw new Refused(StudyProblem.OTHER_PREVIEW.at(Place.of(WaveForms.PASSWORD)));
      }
      steps.sign(visitor, state, CoSigners.Step.OPENING, sent);
      return HtmlPage.seeOther(WaveForms.address(state) + "/opening").build();
    } catch (Refused refused) {
      steps.refused(visitor, state, refused);
      return page(WRONG, state, visitor, refused);
    }
  }

  private Response page(int status, WaveState wave, Visitor visitor, @Nullable Refused refused) {
    OpeningForms forms = new OpeningForms(wave, visitor);
    OpeningPreview preview;
    try {
      preview = openings.preview(wave.study(), wave.wave());
    } catch (Refused notDeclared) {
      return HtmlPage.html(status, forms.refused(notDeclared).html()).build();
    }
    DeskPage page = forms.page(preview);
    if (openings.isNeeded(wave.study())) {
      String action = WaveForms.address(wave) + "/opening/co-signature";
      SigningForms signing = new SigningForms(visitor, wave.study(), action, refused);
      for (DeskBlock block : signing.blocks(preview.approval())) {
        page = page.with(block);
      }
    }
    return HtmlPage.html(status, page.html()).build();
  }

  private WaveState find(String study, String wave) {
    return conductor.state(study, wave).orElseThrow(NotFoundException::new);
  }
}

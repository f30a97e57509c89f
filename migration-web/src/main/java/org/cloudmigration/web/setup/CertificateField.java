package org.cloudmigration.web.setup;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.setup.CertificateUpload;
import org.cloudmigration.web.shell.Formats;

/** The certificates that the source's server is trusted by: uploaded, looked at, removed. */
final class CertificateField extends Div implements HasValidation, Focusable<CertificateField> {

  private static final long serialVersionUID = 1L;

  private static final int LARGEST = 65_536;
  private static final String TOO_LARGE = "The file is larger than 64 KB. Choose another one.";

  private final transient Function<byte[], CertificateUpload> reader;
  private final transient Formats formats;
  private final Runnable onChange;
  private final Div list = new Div();
  private final Button choose = new Button("Upload certificate …", VaadinIcon.UPLOAD.create());
  private final Upload upload = new Upload(this::receive);
  private final Button remove = new Button("Remove", VaadinIcon.CLOSE_SMALL.create());
  private final Span help = new Span();
  private final Span error = new Span();
  private transient CertificateUpload value = new CertificateUpload("", List.of());
  private boolean editable = true;
  private boolean excluded;

  /**
   * @param reader tells what a file holds, or refuses it
   */
  CertificateField(Function<byte[], CertificateUpload> reader, Formats formats, Runnable onChange) {
    this.reader = reader;
    this.formats = formats;
    this.onChange = onChange;
    addClassName("certificate-field");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Server's certificate");
    Span label = new Span("Server's certificate");
    label.addClassName("field-label");
    list.addClassName("certificates");
    list.getElement().setAttribute("aria-live", "polite");
    help.addClassName("field-help");
    error.addClassName("field-error");
    error.getElement().setAttribute("role", "alert");
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    remove.addClickListener(click -> accept(new CertificateUpload("", List.of())));
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span("or drop the file here"));
    upload.setMaxFileSize(LARGEST);
    upload.addFileRejectedListener(rejected -> refuse(TOO_LARGE));
    Div actions = new Div(upload, remove);
    actions.addClassName("certificate-actions");
    add(label, list, actions, help, error);
    draw();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    choose.getElement().setAttribute("aria-label", "Upload the server's certificate");
    remove.getElement().setAttribute("aria-label", "Remove the uploaded certificate");
  }

  /** In the thread of the upload's own request, without the lock of the page. */
  private void receive(UploadEvent file) throws IOException {
    UI ui = file.getUI();
    try (InputStream content = file.getInputStream()) {
      CertificateUpload read = reader.apply(content.readNBytes(LARGEST + 1));
      ui.access(() -> accept(read));
    } catch (InvalidInputException e) {
      ui.access(() -> refuse(e.report().happened() + " " + e.report().action()));
    }
  }

  private void accept(CertificateUpload uploaded) {
    setValue(uploaded);
    onChange.run();
  }

  private void refuse(String why) {
    upload.clearFileList();
    setErrorMessage(why);
    setInvalid(true);
  }

  void setValue(CertificateUpload stored) {
    value = stored;
    upload.clearFileList();
    setInvalid(false);
    draw();
  }

  String pem() {
    return isVisible() ? value.pem() : "";
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  void setEditable(boolean now) {
    editable = now;
    draw();
  }

  /** Any certificate is trusted by choice, which leaves nothing to upload. */
  void setExcluded(boolean now) {
    excluded = now;
    draw();
  }

  private void draw() {
    list.removeAll();
    value.certificates().forEach(each -> list.add(new CertificateCard(each, formats)));
    choose.setText(value.isEmpty() ? "Upload certificate …" : "Replace …");
    choose.setEnabled(!excluded);
    upload.setDropAllowed(!excluded);
    upload.setVisible(editable);
    remove.setVisible(editable && !value.isEmpty());
    help.setText(help());
  }

  private String help() {
    if (!editable) {
      return value.isEmpty() ? "None uploaded: trusted as this machine trusts others." : "";
    }
    if (excluded) {
      return "Not together with the choice to trust any certificate.";
    }
    return value.isEmpty()
        ? "Needed if the server's certificate is self-signed, or from an authority of your own:"
            + " upload the one or the other. PEM or DER, up to 64 KB, without its private key."
        : "Compare the fingerprint with the server's own. The server is trusted by this and nothing"
            + " else.";
  }

  @Override
  public void setManualValidation(boolean manual) {
    // Nothing here validates by itself.
  }

  @Override
  public void setErrorMessage(String message) {
    error.setText(message);
  }

  @Override
  public String getErrorMessage() {
    return error.getText();
  }

  @Override
  public void setInvalid(boolean invalid) {
    error.setVisible(invalid);
    getElement().setAttribute("invalid", invalid);
  }

  @Override
  public boolean isInvalid() {
    return error.isVisible();
  }

  @Override
  public void focus(FocusOption... options) {
    choose.focus(options);
  }
}

package org.cloudmigration.web.runtime;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.cloudmigration.service.runtime.NodeView;
import org.cloudmigration.web.shell.TypedName;

/** Asks for the name of a node before it is taken off its runtime. */
final class RemoveNodeDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  RemoveNodeDialog(NodeView node, SerializableRunnable agreed) {
    setHeaderTitle("Remove the node " + node.name() + "?");
    addClassName("end-dialog");
    setWidth("36rem");
    setMaxWidth("100%");
    Button agree = new Button("Remove node");
    TypedName name = new TypedName("node", node.name(), agree);
    agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    agree.setDisableOnClick(true);
    agree.addClickListener(
        click -> {
          close();
          agreed.run();
        });
    add(
        new Paragraph(
            "It is taken off the integration runtime "
                + node.runtimeName()
                + ", and its credential is worth nothing any more. Runs go on. It can register"
                + " again with a current key: if it must not, reset the keys too."),
        name);
    getFooter().add(new Button("Cancel", click -> close()), agree);
  }
}

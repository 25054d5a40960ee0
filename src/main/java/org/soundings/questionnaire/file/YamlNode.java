package org.soundings.questionnaire.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value with the part of its text that it takes: without the comments, blank lines and spaces
 * behind it.
 *
 * @param start of its first character
 * @param end behind its last character
 * @param flow whether it is written between brackets or braces
 * @param style of a scalar; plain for others
 * @param keys of keys with values
 * @param items of a list
 */
record YamlNode(
    YamlValue value,
    int start,
    int end,
    boolean flow,
    ScalarStyle style,
    List<Key> keys,
    List<YamlNode> items) {
  /**
   * A key with its value.
   *
   * @param start of the key
   * @param end behind the key, before its colon
   */
  record Key(String name, int start, int end, YamlNode value) {}

  /**
   * @param text one document that {@link YamlEvents} has read without a problem
   */
  static YamlNode of(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(YamlFile.LARGEST)
            .setBufferSize(text.length() + 1)
            .build();
    Node root = new Compose(settings).composeString(text).orElseThrow();
    return new Builder(text).node(root);
  }

  private record Builder(String text) {
    YamlNode node(Node node) {
      int start = index(node.getStartMark().orElseThrow());
      int end = index(node.getEndMark().orElseThrow());
      return switch (node) {
        case ScalarNode scalar -> scalar(scalar, start, end);
        case SequenceNode list -> list(list, start, end);
        case MappingNode mapping -> mapping(mapping, start, end);
        default -> throw new IllegalStateException("unexpected " + node.getNodeType());
      };
    }

    private YamlNode scalar(ScalarNode scalar, int start, int end) {
      ScalarStyle style = scalar.getScalarStyle();
      boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
      return new YamlNode(
          YamlValue.of(scalar.getValue()),
          start,
          block ? start + text.substring(start, end).stripTrailing().length() : end,
          false,
          style,
          List.of(),
          List.of());
    }

    private YamlNode list(SequenceNode list, int start, int end) {
      List<YamlNode> items = list.getValue().stream().map(this::node).toList();
      boolean flow = list.getFlowStyle() == FlowStyle.FLOW;
      return new YamlNode(
          new YamlValue.Items(items.stream().map(YamlNode::value).toList()),
          start,
          flow || items.isEmpty() ? end : items.getLast().end(),
          flow,
          ScalarStyle.PLAIN,
          List.of(),
          items);
    }

    private YamlNode mapping(MappingNode mapping, int start, int end) {
      List<Key> keys = mapping.getValue().stream().map(this::key).toList();
      boolean flow = mapping.getFlowStyle() == FlowStyle.FLOW;
      Map<String, YamlValue> values = new LinkedHashMap<>();
      keys.forEach(key -> values.put(key.name(), key.value().value()));
      return new YamlNode(
          new YamlValue.Keys(values),
          start,
          flow || keys.isEmpty() ? end : keys.getLast().value().end(),
          flow,
          ScalarStyle.PLAIN,
          keys,
          List.of());
    }

    private Key key(NodeTuple pair) {
      Node key = pair.getKeyNode();
      return new Key(
          ((ScalarNode) key).getValue(),
          index(key.getStartMark().orElseThrow()),
          index(key.getEndMark().orElseThrow()),
          node(pair.getValueNode()));
    }

    /** Marks count characters, texts their halves, too. */
    private int index(Mark mark) {
      return text.offsetByCodePoints(0, mark.getIndex());
    }
  }
}

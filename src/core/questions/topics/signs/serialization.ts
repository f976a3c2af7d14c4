import { call, code, name, said, type Sign, sign, titled, word } from '../sign';

/** The names that libraries give to turning values into text or bytes and back. */
const formats = /^(?:json|jsonpickle|msgpack|cbor|bson|protobuf|proto|xml|yaml|toml|gob|rmp_serde|serde_json|bincode|ujson|orjson|simplejson|JsonSerializer|JsonConvert|ObjectMapper|objectMapper|mapper|Gson|gson)$/i;
const turns = /^(?:un)?(?:marshal|marshall|serialize|deserialize|parse|load|loads|dump|dumps|encode|decode|stringify|pack|unpack|from_str|from_slice|from_reader|to_string|to_vec|to_writer|readValue|writeValue|writeValueAsString|fromJson|toJson|Serialize|Deserialize|SerializeObject|DeserializeObject|MarshalIndent|NewEncoder|NewDecoder|generate)$/i;

/** Into which forms values go and from which they come back. */
export const serialization: readonly Sign[] = [
  call(0.85, 'stored bytes become objects of any kind', ({ name, on }) => /^(?:pickle|cPickle|dill|Marshal|shelve)$/.test(on) || name === 'unserialize' || /^(?:ObjectInputStream|BinaryFormatter|readObject)$/.test(name)),
  code(0.8, 'memory of a value written as bytes', /\b(?:write|read|fwrite|fread|memcpy|send|append)\s*\(\s*(?:reinterpret_cast<[^>]*\*>\s*\(\s*&|\(\s*(?:const\s+)?(?:char|void|uint8_t)\s*\*\s*\)\s*&|&\w[\w.>-]*\s*,\s*sizeof)/),
  name(0.42, 'values put into another form', /^_?(?:de)?serial(?:ize|ise|ization)[A-Za-z_]*$/i),
  name(0.42, 'values turned into text or bytes', /^(?:(?:un)?marshal(?:l|JSON|er|ing|ed)?|(?:Json|Xml)(?:Serializer|Converter|Reader|Writer|Decoder|Encoder)|ObjectOutputStream|DataOutputStream|DataInputStream|Binary(?:Reader|Writer)|ByteBuffer)$/i),
  titled(0.5, 'form of a value for the outside', /^(?:to|from|as|parse|read|write|encode|decode|serialize|deserialize|dump|load)_?(?:json|dict|xml|yaml|bytes|hash|h|csv|proto|wire|array|record)(?:_?(?:string|object|node|value|map|array|text|buffer))?$/i),
  name(0.3, 'form of a value for the outside', /^(?:to_?json|from_?json|as_json|to_xml|from_xml|to_yaml|from_?dict|to_?dict|MarshalJSON|UnmarshalJSON|MarshalText|UnmarshalText|jsonSerialize|ReadJson|WriteJson|fromRecord)$/i),
  name(0.65, 'name of a field in stored form', /^(?:JsonProperty|JsonPropertyName|JsonIgnore|JsonInclude|JsonCreator|SerializedName|DataMember|ProtoMember|XmlElement|JsonConverter)$/),
  name(0.5, 'values read or written piece by piece', /^(?:Utf8JsonReader|Utf8JsonWriter|JsonReader|JsonWriter|JsonGenerator|JsonParser|JsonToken\w*|XmlWriter|XmlReader|XMLStreamWriter|XMLStreamReader|XMLWriter|XMLReader|StreamWriter_json|JsonSerializationContext|JsonDeserializationContext|SerializerProvider|DeserializationContext|Visitor_de|Deserializer|Serializer|YamlWriter|NDJSON)$/),
  titled(0.4, 'function that encodes or decodes', /^_*(?:(?:en|de)code|(?:un)?pack|(?:un)?marshall?|(?:de)?serialize)(?:[A-Z_]\w*)?$/),
  code(0.6, 'how a type is stored', /#\[\s*(?:derive\([^)]*\b(?:Serialize|Deserialize)\b|serde\()|\bimplements\s+(?:\w+,\s*)*(?:Serializable|JsonSerializable|Externalizable)\b|\bserialVersionUID\s*=/),
  sign(0.3, 'names of fields in stored form', ({ facts, languageId }) => (languageId === 'go' ? facts.strings.filter(({ text }) => /\b(?:json|xml|yaml|bson|msgpack):"/.test(text)).map(({ line }) => line) : [])),
  call(0.27, 'text of a format taken apart or put together', ({ name, on }) => (turns.test(name) && formats.test(on.split(/[.:>]+/).at(-1) ?? '')) || /^(?:json_encode|json_decode|yaml_parse|safe_load|cJSON_(?:Parse|Print|Create)\w*|json_object_\w+|var_export)$/.test(name)),
  call(0.56, 'fields laid out as bytes', ({ name, on }) => (/^(?:pack|unpack|pack_into|unpack_from|calcsize)$/.test(name) && /struct|^\[|bytes/i.test(on)) || /^(?:(?:to|from)_(?:le|be|ne)_bytes|PutUint\d+|PutVarint|(?:read|write)U?Int(?:8|16|32|64)(?:LE|BE)?|[gs]etU?(?:int|Uint)(?:16|32)|htonl|ntohl|htons|ntohs|Put[A-Z]\w*32)$/.test(name)),
  code(0.42, 'number split into bytes', />>\s*(?:7|8|16|24)\)?\s*(?:&|\||\))|<<\s*(?:8|16|24)\)?\s*\||(?:&\s*0x7f|\|\s*0x80)\b/i),
  word(0.1, 'words of encoding', 'encode decode encoder decoder codec varint endian'),
  word(0.08, 'words of a format', 'json xml yaml protobuf msgpack'),
  name(0.6, 'reading of a message byte by byte', /^(?:get|peek|read|skip|put|write|append|decode|encode)_?(?:[ui](?:8|16|32|64)|u?int(?:8|16|24|32|64)|u?varint(?:32|64)?|zigzag(?:32|64)?)(?:_?[lb]e)?$/i),
  name(0.56, 'reading of a message byte by byte', /^\w{1,24}_(?:get|peek|read|put|write|append)_?u?int(?:16|24|32|64)_?[lb]e$/i),
  code(0.6, 'value of any type for a format', /^\s*def\s+default\(\s*self,\s*\w+\s*\)/, 'python'),
  name(0.56, 'value of any type for a format', /^(?:JSONEncoder|JSONDecoder|DjangoJSONEncoder|JSONProvider|json_encoders|object_hook|JsonSerializer_default|jsonable_encoder)$/),
  said(0.3, 'mark of a format', /^(?:application\/(?:x-protobuf|msgpack|cbor)|[<>=!][BbHhIiLlQqfdsx\d]+)$/),
  titled(0.36, 'function that reads or writes a form', /(?:^|_|[a-z])(?:[sS]eriali[sz]e|[dD]eseriali[sz]e|[mM]arshal|[uU]nmarshal|[eE]ncode|[dD]ecode|[pP]arse|[dD]ump|[pP]ack|[uU]npack|[rR]estore|[wW]rite|[rR]ead|[lL]oad|[tT]o|[fF]rom)_?(?:[jJ](?:son|SON)|[xX](?:ml|ML)|[yY]aml|YAML|[cC](?:sv|SV)|[bB]ytes|[pP]roto\w*|[vV]ar_?[iI]nt\w*|[pP]ayload|[rR]ecord|[hH]eader|[fF]rame|[mM]essage|[tT]oml|[bB]inary|[sS]napshot|[dD]raft|[oO]bject|[vV]alue)|^_?(?:serialize|deserialize|marshal|unmarshal|dumps?|loads?)$/),
  sign(0.4, 'text of a format put together and taken apart', ({ facts }) => {
    const to = facts.calls.filter(({ name: called }) => /^(?:stringify|dumps?|[mM]arshal\w*|json_encode|to_json|SerializeObject|Serialize|serialize|writeValueAsString|to_string_pretty|toJson|packb?)$/.test(called));
    const from = facts.calls.filter(({ name: called, on }) => /^(?:loads?|[uU]nmarshal\w*|json_decode|from_json|DeserializeObject|Deserialize|deserialize|readValue|from_str|fromJson|unpackb?)$/.test(called) || (called === 'parse' && /^JSON$/.test(on)));
    return to.length > 0 && from.length > 0 ? from.map(({ line }) => line) : [];
  }),
];

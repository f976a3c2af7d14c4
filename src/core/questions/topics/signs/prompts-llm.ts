import { call, code, name, near, said, type Sign, sign, titled, word } from '../sign';

export const promptsLlm: readonly Sign[] = [
  said(0.78, 'instruction to a language model', /\bYou are (?:an?|the) \w+|\bYou (?:help|answer|sort|write|translate|summari[sz]e|classify|extract)\b|\b(?:Answer|Respond|Reply) (?:only|with|in)\b|\bas an AI\b|\b(?:AI|helpful) assistant\b|\bIgnore (?:all|any) previous|\bstep by step\b|\bReturn (?:only )?(?:valid )?JSON\b|\b(?:SYSTEM|Assistant|Human): ?$|<\|(?:im_start|system|user)/),
  code(0.78, 'language model asked', /\b(?:openai|OpenAI|anthropic|Anthropic|ChatOpenAI|ChatAnthropic|langchain|LangChain|llama_cpp|Ollama|ollama|cohere|mistralai|GoogleGenerativeAI|genai|semantic_kernel|SemanticKernel|ChatCompletion\w*|PromptTemplate|ChatPromptTemplate|VertexAI|bedrock_runtime|litellm|LLMChain|chat\.completions|generateText|streamText|generateObject)\b/),
  code(0.75, 'answer of a model taken as it comes', /\bchoices\s*(?:\[\s*0\s*\]|\.first\b|\.get\(0\)|\.at\(0\))\s*(?:\?|!)?\.?(?:\[|\s*\.?\s*(?:message|text|delta|get))|\bcontent\[0\]\.text\b/),
  name(0.62, 'instruction to a language model', /^(?:system_?[pP]rompt|SYSTEM_PROMPT|user_?[pP]rompt|prompt_?[tT]emplates?|few_?[sS]hots?|maxOutputTokens|max_new_tokens|build_?[pP]rompt|render_?[pP]rompt|PROMPT(?:_\w+)?|\w+_PROMPT|num_ctx|n_predict|chat_?[hH]istory|chat_?[cC]ompletions?|tool_calls?|toolCalls?|function_call|system_fingerprint|stop_sequences|context_window|contextWindow)$/),
  word(0.6, 'language model by name', 'llm llms openai anthropic'),
  word(0.4, 'language model by name', 'gpt claude llama gemini mistral tiktoken'),
  sign(0.45, 'tokens counted or limited for a model', ({ words, facts }) => near(facts.names.filter(({ text }) => /^(?:max_?[tT]okens|top_?[pP])$/.test(text)).map(({ line }) => line), ['model', 'prompt', 'messages', 'temperature', 'completion', 'completions', 'llm', 'chat', 'context'].flatMap((one) => words.get(one) ?? []), 8)),
  word(0.3, 'prompt', 'prompt prompts'),
  sign(0.42, 'next token chosen', ({ facts }) => {
    const found = facts.names.filter(({ text }) => /^(?:logits?|top_?[kKpP]|n_(?:ctx|past|predict|vocab|prompt)|llama_\w+|kv_?[cC]ache|sampler|eos_?[tT]oken\w*|bos_?[tT]oken\w*|token_?[iI]ds?|vocab_?[sS]ize|prompt_?[tT]okens)$/.test(text));
    return new Set(found.map(({ text }) => text)).size > 2 ? found.map(({ line }) => line) : [];
  }),
  word(0.2, 'answer of a model', 'completion completions'),
  sign(0.5, 'roles of a conversation', ({ facts }) => {
    const roles = facts.strings.filter(({ text }) => /^(?:system|assistant|user|developer)$/.test(text)).map(({ line }) => line);
    const kinds = new Set(facts.strings.filter(({ text }) => /^(?:system|assistant|user|developer|role)$/.test(text)).map(({ text }) => text));
    const talks = kinds.has('assistant') || facts.names.some(({ text }) => /^(?:content|messages?|chat\w*)$/i.test(text)) || facts.strings.some(({ text }) => text === 'content');
    return kinds.size > 1 && talks ? roles : [];
  }),
  sign(0.5, 'roles of a conversation', ({ facts }) => {
    const roles = facts.names.filter(({ text }) => /^(?:Assistant|System|User|ASSISTANT|SYSTEM|USER|ChatHistory|AuthorRole|ChatRole|MessageRole)$/.test(text));
    return roles.some(({ text }) => /^assistant$/i.test(text)) && new Set(roles.map(({ text }) => text)).size > 2 ? roles.map(({ line }) => line) : [];
  }),
  sign(0.55, 'temperature of a model', ({ words }) => near(words.get('temperature') ?? [], ['model', 'prompt', 'messages', 'tokens', 'chat', 'llm', 'complete', 'generate', 'top'].flatMap((one) => words.get(one) ?? []), 8)),
  sign(0.4, 'prompt with a system part or inputs', ({ words }) => near(words.get('prompt') ?? [], ['system', 'template', 'interpolate', 'model', 'tokens', 'context', 'messages', 'response', 'chat'].flatMap((one) => words.get(one) ?? []), 8)),
  word(0.25, 'meaning as numbers', 'embedding embeddings tokenizer retriever rerank vectorstore hallucination'),
  call(0.45, 'language model asked', ({ name: called, on }) => /^(?:complete|chat|generate\w*|invoke|ask|createChatCompletion|create_chat_completion|prompt|countTokens|count_tokens|messages)$/.test(called) && /llm|model|chat|ai\b|gpt|client|completion|assistant|agent|messages/i.test(on)),
  word(-0.5, 'question to a person at a terminal', 'readline inquirer stdin getpass tty prompter'),
  titled(0.35, 'function about prompts', /prompt(?!_?for|ed|er$)|(?:^|_)(?:llm|completion|chat|embed(?:ding)?s?)(?:$|_)|(?:LLM|ChatCompletion|Completion[A-Z]|Embedding|SystemMessage|ToolCall|Tokenizer)/),
  name(0.5, 'tokens counted or limited for a model', /^(?:count_?tokens|num_?tokens_?from\w*|estimate_?tokens|max_?context\w*|context_?(?:window|limit|length|budget)\w*|token_?budget\w*|token_?limit\w*)$/i),
  name(0.3, 'texts looked up for a prompt', /^(?:page_content|pageContent)$/),
  name(0.55, 'texts looked up for a prompt', /^(?:get_relevant_documents|similarity_search\w*|vector_?store|asRetriever|as_retriever|VectorStoreRetriever|EmbeddingModel|embed_query|embed_documents|createEmbedding)$/i),
  name(0.46, 'language model asked', /^(?:InvokePrompt(?:Async|Streaming\w*)?|KernelFunction\w*|IChatCompletionService|IChatClient|ChatLanguageModel|chatModel|chatClient|ChatClient|SystemMessage|UserMessage|AssistantMessage|AIMessage|HumanMessage|LlmClient|LLMClient)$/),
];

import { atLeast, call, code, comment, name, near, said, type Sign, sign, titled, word } from '../sign';

const takesFront = /^(?:pop|pop_front|popleft|shift|poll|removeFirst|pollFirst|Dequeue|dequeue|heappop|TryDequeue|array_shift|lpop|blpop|brpoplpush|rpoplpush)$/i;
const addsBack = /^(?:append|extend|push_back|appendleft|push|offer|addLast|offerLast|Enqueue|enqueue|heappush|unshift|push_front|rpush|lpush|addFirst)$/i;

const queued = word(0.28, 'queue in a name', 'queue queues queued queueing queuing backlog enqueue enqueued dequeue dequeued requeue deque');

export const queuesOrdering: readonly Sign[] = [
  queued,
  call(0.3, 'put into a queue or taken out', ({ name: called }) => /^(?:_?(?:en|de|re)queue)(?:[A-Z_]\w*)?$/i.test(called)),
  said(0.75, 'rows taken as a queue', /\bskip locked\b/i),
  name(0.5, 'a queue', /^(?:VecDeque|BinaryHeap|PriorityQueue|ArrayDeque|BlockingQueue|LinkedBlockingQueue|ArrayBlockingQueue|PriorityBlockingQueue|heapq|heappush|heappop|SplQueue|SplPriorityQueue|ConcurrentLinkedQueue|SimpleQueue|DelayQueue|LinkedList_queue|priority_queue|container_heap|Thread_Queue|SizedQueue)$/),
  name(0.66, 'jobs or messages for later', /^@?(?:KafkaListener|RabbitListener|SqsListener|KafkaProducer|KafkaConsumer|KafkaTemplate|RabbitTemplate|basic_publish|basic_consume|basic_ack|basicAck|basicPublish|basic_nack|BasicAck(?:Async)?|BasicNack(?:Async)?|BasicReject(?:Async)?|BasicPublish(?:Async)?|BasicConsume(?:Async)?|BasicQos(?:Async)?|BasicDeliverEventArgs|basicConsume|basicNack|BullMQ|QueueEvents|perform_later|perform_async|perform_in|apply_async|shared_task|Sidekiq|ShouldQueue|dispatchSync|send_message|receive_message|SendMessage|ReceiveMessage|ServiceBusClient|ServiceBusSender|IMessageSession|amqp|kombu|XREADGROUP|xadd|xreadgroup|prefetch_count|basic_qos|delayed_job)$/),
  code(0.4, 'channel that holds messages', /\bmpsc::|\bbroadcast::|\bChannel\.Create\w+|\bcrossbeam|\bmake\(chan\s+(?!struct)[^,)]+,/),
  sign(0.45, 'put in at one end, taken out at the other', (view) => {
    const into = new Set(view.facts.calls.filter(({ name: called }) => addsBack.test(called)).map(({ on }) => on));
    return view.facts.calls.filter(({ name: called, on, text }) => takesFront.test(called) && on !== '' && into.has(on) && (called !== 'pop' || /heap|queue|\bpq\b|frontier|open_?(?:set|list)/i.test(on) || /pop\(\s*0\s*\)/.test(text))).map(({ line }) => line);
  }),
  call(0.24, 'the first is taken out', ({ name: called, on }) => /^(?:pop_front|popleft|shift|removeFirst|Dequeue|TryDequeue|heappop|lpop|blpop|poll)$/.test(called) && !/argv|args|ARGV|parts|tokens/i.test(on)),
  word(0.28, 'sends and receives messages', 'broker consumer consumers producer publisher kafka rabbitmq sqs pubsub dispatcher'),
  word(0.14, 'what comes first', 'priority priorities fifo lifo ordering partition partitions offset ack nack acked'),
  atLeast(2, word(0.18, 'jobs wait for workers', 'job jobs worker workers consumer tasks scheduler')),
  call(0.22, 'a message is sent out', ({ name: called, on }) => /^(?:publish|subscribe|produce|ack|nack|reject|consume|perform_later|delay|enqueue)$/i.test(called) && !/observable|store|\$$/i.test(on)),
  name(0.42, 'list of those who wait', /^(?:\w{1,20}_)?(?:waiting|pending|ready|runnable|waiter)_?(?:\w{1,30}_)?(?:list|queue|jobs|tasks|items|requests|messages)$|^(?:waiters|waitQueue|waitingQueue|pendingQueue|runQueue|run_queue|wait_queue)$/i),
  code(0.4, 'the newest or the oldest wins', /\b(?:seq|sequence|version|generation|revision|epoch)\w*\s*(?:<|<=|>|>=)\s*\S*(?:seq|last|current|expected|version)/i),
  comment(0.22, 'comment speaks of order', /\bqueue(?:s|d|ing)?\b|\bin order\b|\bout of order\b|\bfifo\b|\border of (?:arrival|messages|events)\b|\bpriority\b|\bconsumers?\b/i),
  titled(0.24, 'function about queues', /(?:en|de|re)queue|(?:^|_|[a-z])[qQ]ueues?(?:$|_|[A-Z])|(?:^|_|[a-z])(?:[cC]onsumer?|[pP]ublish(?:er)?|[dD]ispatch(?:er)?|[sS]ubscrib(?:e|er)|[oO]utbox|[iI]nbox|[bB]acklog|[sS]chedul(?:e|er))(?:$|_|[A-Z])|topological/),
  code(0.62, 'jobs or messages for later', /@(?:app|celery|huey|dramatiq|rq|broker)\.(?:task|actor|job|periodic_task)\b|@(?:shared_task|job)\b|\bSidekiq::(?:Worker|Job)\b|\bApplicationJob\b|\bsidekiq_options\b|->onQueue\(|\bimplements ShouldQueue\b/),
  call(0.56, 'message taken over or given back', ({ name: called, on }) => /^(?:[aA]ck|[nN]ack|[rR]eject|acknowledge|basicAck|requeue|CompleteMessageAsync|AbandonMessageAsync|DeadLetterMessageAsync)$/.test(called) && /(?:^|[._>])(?:m|d|msg|message|delivery|ack|acknowledgment|ch|channel|receiver|args|job)$/i.test(on)),
  call(0.46, 'put into a queue or taken out', ({ name: called, on }) => /^(?:add|addBulk|push|put|send|publish|offer|pop|take|poll|get|front)(?:_nowait)?$/.test(called) && /(?:^|[._>])\w*queue_?$/i.test(on)),
  call(0.46, 'a message is sent out', ({ name: called, on }) => /^(?:[pP]ublish|[eE]mit|[pP]roduce|[sS]end|[dD]ispatch)(?:Async|Event|Message|_event|_message)?$/.test(called) && /(?:^|[._>])_?(?:event_?)?(?:bus|broker|producer|publisher|exchange|topic|kafka|sns|sqs|outbox|mediator)$/i.test(on)),
  sign(0.42, 'channel that may be full', ({ lines, languageId }) => (languageId === 'go' ? near(lines.flatMap((line, at) => (/^\s*case\s+[\w.]+\s*<-/.test(line) ? [at] : [])), lines.flatMap((line, at) => (/^\s*default\s*:/.test(line) ? [at] : [])), 6) : [])),
];

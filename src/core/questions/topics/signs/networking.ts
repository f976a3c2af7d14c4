import { atLeast, call, code, comment, name, raw, said, type Sign, titled, word } from '../sign';

const socketCalls = call(0.5, 'socket is used', ({ name: called, on }, { languageId }) => /^(?:bind|listen|accept|recv|recvfrom|sendto|sendall|setsockopt|getsockopt|getaddrinfo|gethostbyname|inet_\w+|htons|ntohs|shutdown|connect|incoming|local_addr|peer_addr|create_connection|connect_tcp)$/.test(called) && ((on === '' && /^(?:c|cpp|php)$/.test(languageId)) || /sock|conn|peer|listener|server|net|TcpListener|TcpStream|UdpSocket/i.test(on)));

export const networking: readonly Sign[] = [
  name(0.46, 'failure of a connection', /^(?:EINTR|EWOULDBLOCK|EAGAIN|ECONNRESET|ECONNREFUSED|EPIPE|EINPROGRESS|ENOTFOUND|BrokenPipe\w*|WouldBlock|Connection(?:Reset|Refused|Aborted)\w*)$/),
  name(0.42, 'address of another machine', /^(?:isLoopbackAddress|isSiteLocalAddress|isAnyLocalAddress|is_loopback|getByName|RemoteAddr|remote_?[aA]ddr(?:ess)?|REMOTE_ADDR|getRemoteAddr|ParseCIDR|inet_pton|inet_ntop|inet_addr|gethostname|ip_address|ip_network|IPAddress|InetAddress|IPNet|is_private|isPrivateIp\w*|LookupHost|LookupIP|dns_?lookup|dnsLookup|resolveHostname|trust_?proxy|HttpListener)$/),
  said(0.34, 'address told by a proxy', /^x-(?:forwarded-(?:for|proto|host)|real-ip)$/i),
  said(0.4, 'failure of a connection', /\bconnection (?:reset|refused|closed|lost)|closed the connection|reset by peer|broken pipe/i),
  code(0.28, 'reads or writes a stream piece by piece', /\b(?:stream|sock\w*|conn\w*)(?:\.|->)(?:read|read_buf|recv|recv_into|write_all|Read|Write|send)\(/),
  titled(0.26, 'function about hosts or packets', /No_?Proxy|(?:^|_|in|is)host(?:name)?(?:$|_|[A-Z])|cidr|subnet|(?:^|_)dns|resolveHost|socket|packet/i),
  word(0.32, 'socket in a name', 'socket sockets websocket'),
  name(0.66, 'connection over the network', /^(?:TcpStream|TcpListener|UdpSocket|TcpClient|TCPSocket|TCPServer|UDPSocket|ServerSocket|Socket|DatagramSocket|SocketChannel|WebSocket|EventSource|sockaddr_in|sockaddr|addrinfo|fsockopen|stream_socket_client|InetSocketAddress|createConnection|createServer|DialContext|net_Conn|TCPConn|asio)$/),
  atLeast(2, socketCalls),
  { ...socketCalls, weight: 0.42 },
  code(0.62, 'connection over the network', /\bnet\.(?:Dial|Listen|Conn|Resolve|ParseIP|JoinHostPort|Split|connect|createServer)\w*|\basyncio\.open_connection|\bNet::HTTP\b|\bURI\.open\b/),
  call(0.32, 'request over the network', ({ name: called, on }) => (/^(?:fetch|urlopen|curl_exec|curl_init|curl_easy_perform|curl_easy_setopt|file_get_contents)$/.test(called) && (on === '' || /^(?:window|urllib\.request|request|globalThis)$/.test(on)) && called !== 'file_get_contents') || (/^(?:requests|axios|httpx|http|got|ky|Faraday|HTTParty|reqwest|RestClient|superagent|ureq|Http|Net::HTTP|\$this->(?:http|client)|aiohttp)$/.test(on) && /^(?:get|post|put|patch|delete|request|head|Get|Post|PostForm|NewRequest|NewRequestWithContext|send|new)$/.test(called))),
  name(0.36, 'client for requests', /^(?:HttpClient|HttpURLConnection|HttpRequestMessage|OkHttpClient|RestTemplate|WebClient|IHttpClientFactory|XMLHttpRequest|ClientSession|GuzzleHttp|HttpRequest|GetFromJsonAsync|PostAsJsonAsync|SendAsync|EnsureSuccessStatusCode|_httpClient|httpClient|http_client|RoundTrip|CURL|CurlHandle|curl|Dialer|HTTPTransport|hyper|AsyncClient)$/),
  code(0.15, 'status of an answer', /\.(?:StatusCode|statusCode|status_code|IsSuccessStatusCode|getResponseCode|raise_for_status|ok)\b|\bresp(?:onse)?\.(?:status|code)\b/),
  code(0.22, 'body of an answer', /\.Body\.Close\(\)|\bhttp\.(?:Get|Post|Client)\b|\bresp(?:onse)?\.(?:json|text|read)\(/),
  word(0.08, 'host or port', 'host hostname port dns proxy proxies tls ssl ip addr ipv ipv4 ipv6 http https tcp udp redirect redirects endpoint latency packet packets keepalive'),
  atLeast(3, word(0.16, 'hosts, ports and the like', 'host hostname port dns proxy proxies tls ssl ip addr http https tcp udp redirect redirects packet packets keepalive connection')),
  said(0.16, 'address on the network', /^(?:https?|wss?|tcp|udp):\/\/|^0\.0\.0\.0|^127\.0\.0\.1/),
  said(0.12, 'header of a message', /^(?:content-length|transfer-encoding|connection|host|keep-alive|accept-encoding|upgrade|user-agent|content-type|location|x-forwarded-\w+)$/i),
  raw(0.4, 'request over the network', /\bgrpc\.|\bchannel\.unary|\burllib\b|\bhttp\.request\b/),
  comment(0.15, 'comment speaks of the network', /\bnetwork\b|\bsockets?\b|\bhttp\b|\bproxy\b|\bdns\b|\bTCP\b|\bUDP\b|\bpeer\b/),
  titled(0.28, 'function about connections', /(?:^|_|[a-z])(?:[cC]onnect(?:ion)?|[lL]isten(?!er)|[sS]ocket|[hH]ostname|[pP]roxy|[rR]ecv|[sS]endto|[fF]rame|[hH]andshake|[kK]eep_?[aA]live|[dD]ns|[rR]esolve_?[hH]ost|[tT]ls|[uU]pstream|[pP]ackets?)(?:$|_|[A-Z])/),
  code(0.55, 'how a connection is set up', /\bCURLOPT_(?:SSL_VERIFY\w+|FOLLOWLOCATION|PROXY\w*|RESOLVE|CONNECT\w*|INTERFACE)\b|\bVERIFY_NONE\b|\bInsecureSkipVerify\b|\brejectUnauthorized\b|\bverify\s*=\s*False\b|\bTLSClientConfig\b|\bhttp\.Transport\b|\bcheck_hostname\b|\bTrustManager\b|\bHostnameVerifier\b|\bServerCertificateCustomValidation\w*|\bTCP_NODELAY\b|\bSO_(?:REUSEADDR|REUSEPORT|KEEPALIVE)\b/),
  code(0.42, 'events of a connection', /\b(?:ws|socket|sock|conn|connection|websocket)\.(?:on|once)\(|\bon(?:close|message)\s*=[^=]/, 'javascript typescript typescriptreact'),
  code(0.3, 'request over the network', /\.send\(\)\s*\.await|\breqwest::|\bhyper::/, 'rust'),
  name(0.3, 'redirects followed', /^(?:allow_?redirects|max_?redirects|follow_?redirects?|maxRedirects|CheckRedirect)$/i),
];
